import { extname, join } from 'node:path'

/** Where Debian keeps iw and ip, and macOS netstat and scutil, off an ordinary user's PATH. */
const adminFolders = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** Windows would look for a tool in the current folder first, where anybody may have put one. */
const systemFolder = ['System32']
const powerShell = ['System32', 'WindowsPowerShell', 'v1.0']

/** How a tool of the system is started: by this name, with these changes to the environment. */
export function systemTool(tool: string): { file: string; env: { PATH?: string } } {
  if (process.platform !== 'win32') {
    const path = [process.env['PATH'] ?? '', ...adminFolders].filter(Boolean).join(':')
    return { file: tool, env: { PATH: path } }
  }
  if (/[/\\]/.test(tool)) return { file: tool, env: {} }
  const root = process.env['SystemRoot'] ?? 'C:\\Windows'
  const folder = tool === 'powershell' ? powerShell : systemFolder
  const name = extname(tool) === '' ? `${tool}.exe` : tool
  return { file: join(root, ...folder, name), env: {} }
}
