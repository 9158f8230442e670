import { join } from 'node:path'
import { fileExists } from '../net/files.ts'

export const fileName = 'posdoctor.yaml'

/** Where to look: the folders that come first, and what tells the user's own. */
export type Whereabouts = {
  folders: readonly string[]
  home: string
  platform: string
  env: Readonly<Record<string, string | undefined>>
}

/**
 * The site file to use when none is named: the first `posdoctor.yaml` in one of the folders, or in
 * the user's configuration.
 */
export async function findSiteFile(where: Whereabouts): Promise<string | undefined> {
  for (const folder of [...where.folders, userFolder(where)]) {
    const path = join(folder, fileName)
    if (await fileExists(path)) return path
  }
  return undefined
}

function userFolder({ home, platform, env }: Whereabouts): string {
  const { APPDATA: appData, XDG_CONFIG_HOME: xdg } = env
  if (platform === 'win32') return join(appData || join(home, 'AppData', 'Roaming'), 'posdoctor')
  // The XDG rules say that a path that is not absolute is to be ignored.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.config'), 'posdoctor')
}
