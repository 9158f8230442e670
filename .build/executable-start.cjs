// What Node runs first in a one-file executable: the bundle's chunks are assets of it, each compiled
// when it is first asked for. All in one script would take three times as long to start.
const { getAsset } = require('node:sea')
const { compileFunction } = require('node:vm')

const modules = new Map()

/** One of our chunks, or of Node's own modules; there are no others. */
function load(name) {
  if (!name.startsWith('./')) return require(name)
  const known = modules.get(name)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(name, module)
  const chunk = compileFunction(getAsset(name, 'utf8'), ['module', 'exports', 'require'], {
    filename: name,
  })
  chunk(module, module.exports, load)
  return module.exports
}

load('./executable.js')
