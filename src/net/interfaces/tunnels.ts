import { readInterfaces } from './interfaces.ts'

/** Names of the tunnels that are up and carry an address of their own. */
export async function tunnelsUp(signal: AbortSignal): Promise<string[]> {
  const { interfaces } = await readInterfaces(signal)
  return (
    interfaces
      .filter(({ kind, up, carrier }) => kind === 'tunnel' && up && carrier !== false)
      // macOS keeps some that have no more than a link-local address.
      .filter(({ addresses }) => addresses.some(({ origin }) => origin !== 'link-local'))
      .map(({ name }) => name)
  )
}
