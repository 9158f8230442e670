// A Windows 10 in Chinese, as far as wine has one, whose tools say what was recorded of real ones.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const packages = ['wine', 'wine64', 'gcc-mingw-w64-x86-64', 'locales', 'xvfb', 'xdotool']

/** Installs what is missing where we may: Debian, as root. */
export function installWine() {
  const wanted = ['wine', 'wineserver', 'x86_64-w64-mingw32-gcc', 'localedef', 'Xvfb', 'xdotool']
  const isThere = (name) => spawnSync('which', [name]).status === 0
  if (process.getuid() !== 0 || wanted.every(isThere)) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => execFileSync('apt-get', ['-q', ...args], { env, stdio: 'ignore' })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}

/** What each tool says, by what it is called with; chcp, CIM and tasklist in the form that they always have. */
const said = {
  'System32/chcp.com': { chcp: '活动代码页: 936\n' },
  'System32/netsh.exe': {
    'netsh wlan show interfaces': recording('netsh-interfaces-zh'),
    'netsh wlan show networks mode=bssid': recording('netsh-networks-en'),
  },
  'System32/ipconfig.exe': { ipconfig: recording('ipconfig-zh') },
  'System32/route.exe': { route: recording('route-print-zh-tun') },
  // Whomever it was asked of.
  'System32/ping.exe': { ping: recording('ping-zh').replaceAll('192.168.4.1', '\u0001') },
  // The desktop started whatever is asked about.
  'System32/tasklist.exe': { tasklist: '\n"explorer.exe","\u0001","Console","1","98,304 K"\n' },
  'System32/WindowsPowerShell/v1.0/powershell.exe': {
    powershell: '{"battery":{"EstimatedChargeRemaining":61,"BatteryStatus":1},"zones":[]}\n',
  },
}

function recording(name) {
  const path = join(import.meta.dirname, '..', 'fixtures', 'windows', `${name}.txt`)
  return readFileSync(path, 'utf8').replace(/^#.*\n/, '')
}

/**
 * Makes it in the folder, with a screen that nobody sees; gives its drive C:, the environment of what
 * runs there, and its end.
 */
export async function makeWindows(folder) {
  const screen = spawn('Xvfb', ['-displayfd', '1'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [display] = await once(screen.stdout, 'data')
  const locale = join(folder, 'zh_CN.UTF-8')
  execFileSync('localedef', ['-i', 'zh_CN', '-f', 'UTF-8', locale])
  const names = Object.keys(said).map((path) => path.split('/').at(-1))
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    WINEPREFIX: join(folder, 'prefix'),
    WINEDEBUG: '-all',
    DISPLAY: `:${String(display).trim()}`,
    // No menus, no web engine.
    WINEDLLOVERRIDES: `winemenubuilder.exe,mshtml=;${names.join(',')}=n`,
    LOCPATH: folder,
    LANG: 'zh_CN.UTF-8',
  }
  const wine = (...args) => execFileSync('wine', args, { env, stdio: 'ignore' })
  wine('wineboot', '-i')
  // Node asks for nothing older.
  wine('winecfg', '-v', 'win10')
  const drive = join(env.WINEPREFIX, 'drive_c')
  putTools(join(drive, 'windows'), join(folder, 'tool.exe'))
  const end = () => {
    execFileSync('wineserver', ['-k'], { env })
    screen.kill()
  }
  return { drive, env, end }
}

function putTools(windows, tool) {
  execFileSync('x86_64-w64-mingw32-gcc', ['-o', tool, join(import.meta.dirname, 'tool.c')])
  for (const [path, answers] of Object.entries(said)) {
    const place = join(windows, path.replace(/^System32/, 'system32'))
    mkdirSync(join(place, '..'), { recursive: true })
    copyFileSync(tool, place)
    for (const [called, text] of Object.entries(answers))
      writeFileSync(join(place, '..', `${called}.txt`), inCodePage936(text))
  }
}

/** As a console tool of a Chinese Windows prints it. */
function inCodePage936(text) {
  const input = text.replaceAll('\n', '\r\n')
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input })
}
