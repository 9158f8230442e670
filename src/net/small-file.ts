import { readFile } from 'node:fs/promises'

/** Files of /proc and /sys are this long at most; what is longer is not one of them. */
const maxChars = 1_000_000

/**
 * The text of a file of the kernel's, without the space at its ends; nothing where it is missing,
 * forbidden, or the driver refuses to say (EINVAL, ENODEV and their like).
 */
export async function readSmallFile(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).slice(0, maxChars).trim()
  } catch {
    return undefined
  }
}

/** The number in a file of the kernel's; nothing where there is none. */
export async function readNumber(path: string): Promise<number | undefined> {
  const text = await readSmallFile(path)
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined
}
