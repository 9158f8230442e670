import { networkInterfaces } from 'node:os'
import { kindByName } from '../interfaces/kind-by-name.ts'

/** Whether this machine has an address of some network: why its radio joined none is nobody's question then. */
export function onAnotherNetwork(): boolean {
  return Object.entries(networkInterfaces()).some(
    ([name, addresses = []]) =>
      !['virtual', 'tunnel', 'loopback'].includes(kindByName(name)) &&
      addresses.some(
        ({ internal, family, address }) =>
          !internal && family === 'IPv4' && !address.startsWith('169.254.'),
      ),
  )
}
