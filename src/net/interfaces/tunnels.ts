import { readInterfacesPortable } from './interfaces.ts'
import { readSysfs } from './sysfs.ts'

/** Names of the tunnels that are up and carry an address of their own. */
export async function tunnelsUp(): Promise<string[]> {
  const names = await Promise.all(
    readInterfacesPortable().map(async ({ name, kind, addresses }) => {
      // macOS keeps some that have no more than a link-local address.
      if (addresses.every(({ origin }) => origin === 'link-local')) return undefined
      const known = process.platform === 'linux' ? (await readSysfs(name))?.kind : undefined
      return (known ?? kind) === 'tunnel' ? name : undefined
    }),
  )
  return names.filter((name) => name !== undefined)
}
