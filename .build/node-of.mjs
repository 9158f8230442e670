// Node for any machine, as npm's packages bring it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Looked after until April 2027, and the newest whose Windows build runs under wine, where ours is
 * tested: 24 dies there before its first line.
 */
const version = '22.23.3'

/** Of the packages, which hold Node's official files. */
const integrity = {
  'win-x64':
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
  'linux-x64':
    'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  'linux-arm64':
    'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
}

/** Node's program and its licence for `win-x64` and the like; fetched once, checked each time. */
export function nodeOf(machine, cache) {
  if (!(machine in integrity)) throw new Error(`No Node ${version} for ${machine} is known here.`)
  const archive = join(cache, `node-${machine}-${version}.tgz`)
  if (sha512(archive) !== integrity[machine]) fetch(machine, cache)
  if (sha512(archive) !== integrity[machine])
    throw new Error(`${archive} is not what it should be.`)
  const folder = join(cache, machine)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1', '--exclude=include'])
  return {
    program: join(folder, 'bin', machine.startsWith('win') ? 'node.exe' : 'node'),
    licence: join(folder, 'LICENSE'),
  }
}

function fetch(machine, cache) {
  const name = `node-${machine}@${version}`
  execFileSync('npm', ['pack', '--silent', '--pack-destination', cache, name], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function sha512(path) {
  if (!existsSync(path)) return undefined
  return `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`
}
