import { readdir, readlink } from 'node:fs/promises'
import type { HostValue } from '../../probes/values.ts'
import { readSmallFile } from '../small-file.ts'

/** TCP_LISTEN of the kernel's include/net/tcp_states.h, as /proc/net/tcp writes it. */
const listening = '0A'

/**
 * Whether a program on this machine listens on a TCP port, and which, where this user may see that;
 * from Linux's tables, nothing on other systems. Sends nothing.
 */
export async function readListener(port: number, root = '/proc'): Promise<HostValue['tillPort']> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((table) => readSmallFile(`${root}/net/${table}`)),
  )
  const known = tables.filter((table) => table !== undefined)
  if (known.length === 0) return undefined
  const inodes = known.flatMap((table) => listenersOn(port, table))
  if (inodes.length === 0) return { port, held: false }
  const program = await ownerOf(inodes, root)
  return { port, held: true, ...(program === undefined ? {} : { program }) }
}

/** The inodes of the sockets that listen on a port, in the text of /proc/net/tcp or tcp6. */
export function listenersOn(port: number, text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
    const own = Number.parseInt(local.split(':')[1] ?? '', 16)
    return state === listening && own === port && inode !== undefined ? [inode] : []
  })
}

async function ownerOf(inodes: string[], root: string): Promise<string | undefined> {
  const links = inodes.map((inode) => `socket:[${inode}]`)
  for (const id of await readdir(root).catch((): string[] => [])) {
    if (!/^\d+$/.test(id)) continue
    // Other users' programs do not show what they have open.
    for (const file of await readdir(`${root}/${id}/fd`).catch((): string[] => [])) {
      const link = await readlink(`${root}/${id}/fd/${file}`).catch(() => undefined)
      if (link !== undefined && links.includes(link))
        return await readSmallFile(`${root}/${id}/comm`)
    }
  }
  return undefined
}
