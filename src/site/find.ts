import { join } from 'node:path'
import { fileExists } from '../net/files.ts'

export const fileName = 'posdoctor.yaml'

/** Where to look: the folder a command was started in, and what tells the user's own folders. */
export type Whereabouts = {
  folder: string
  home: string
  platform: string
  env: Readonly<Record<string, string | undefined>>
}

/** The site file to use when none is named: `posdoctor.yaml` here, or in the user's configuration. */
export async function findSiteFile(where: Whereabouts): Promise<string | undefined> {
  if (await fileExists(join(where.folder, fileName))) return join(where.folder, fileName)
  const own = join(userFolder(where), fileName)
  return (await fileExists(own)) ? own : undefined
}

function userFolder({ home, platform, env }: Whereabouts): string {
  const { APPDATA: appData, XDG_CONFIG_HOME: xdg } = env
  if (platform === 'win32') return join(appData || join(home, 'AppData', 'Roaming'), 'posdoctor')
  // The XDG rules say that a path that is not absolute is to be ignored.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.config'), 'posdoctor')
}
