import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Why a file could not be read or written; `file.…` in the catalogue says it. */
type FileProblem =
  | 'missing'
  | 'no-folder'
  | 'directory'
  | 'not-permitted'
  | 'read-only'
  | 'too-large'
  | 'binary'
  | 'not-utf8'
  | 'exists'
  | 'disk-full'
  | 'unknown'

/** `code` is the system's error code, where there was one. */
export type FileFailure = { ok: false; problem: FileProblem; path: string; code?: string }
export type FileBytes = { ok: true; bytes: Buffer } | FileFailure
export type FileText = { ok: true; text: string } | FileFailure
export type FileWritten = { ok: true } | FileFailure

/** Reads a file, pipe or device, but never more than `maxBytes`. */
export async function readBytes(path: string, maxBytes: number): Promise<FileBytes> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxBytes) return { ok: false, problem: 'too-large', path }
      const bytes = Buffer.alloc(maxBytes + 1)
      let filled = 0
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, null)
        if (bytesRead === 0) return { ok: true, bytes: bytes.subarray(0, filled) }
        filled += bytesRead
      }
      return { ok: false, problem: 'too-large', path }
    } finally {
      await file.close()
    }
  } catch (error) {
    return failure(error, path, 'missing')
  }
}

/**
 * Reads a text: UTF-8, or UTF-16 with its mark (as Windows PowerShell's `>` writes it). The mark
 * itself is dropped; line ends stay as they are.
 */
export async function readText(path: string, maxBytes: number): Promise<FileText> {
  const read = await readBytes(path, maxBytes)
  if (!read.ok) return read
  const encoding = utf16(read.bytes)
  if (encoding === 'utf-8' && read.bytes.includes(0)) return { ok: false, problem: 'binary', path }
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(read.bytes) }
  } catch {
    return { ok: false, problem: 'not-utf8', path }
  }
}

/**
 * Writes a text so that others see the old file or the whole new one, never a part: a new file
 * beside it takes its place. Pipes and devices are written to as they are. With `overwrite: false`
 * an existing file is left alone (`exists`).
 */
export async function writeAtomically(
  path: string,
  text: string,
  { overwrite = true }: { overwrite?: boolean } = {},
): Promise<FileWritten> {
  let unfinished: string | undefined
  try {
    const before = await stat(path).catch(() => undefined)
    if (before?.isDirectory()) return { ok: false, problem: 'directory', path }
    if (before && !overwrite) return { ok: false, problem: 'exists', path }
    if (before && !before.isFile()) {
      await append(path, text)
      return { ok: true }
    }
    if (before) await access(path, constants.W_OK)
    const target = before ? await realpath(path) : path
    const part = `.posdoctor-${randomBytes(6).toString('hex')}.part`
    const beside = overwrite ? join(dirname(target), part) : target
    const file = await open(beside, 'wx', before && before.mode & 0o777)
    unfinished = beside
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    if (beside !== target) await rename(beside, target)
    return { ok: true }
  } catch (error) {
    if (unfinished !== undefined) await rm(unfinished, { force: true }).catch(() => undefined)
    return failure(error, path, 'no-folder')
  }
}

/** Tells whether a file is there that this user may look at. */
export async function fileExists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

async function append(path: string, text: string): Promise<void> {
  const device = await open(path, 'a')
  try {
    await device.writeFile(text)
  } finally {
    await device.close()
  }
}

function utf16(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

const problems: Readonly<Record<string, FileProblem>> = {
  EISDIR: 'directory',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'read-only',
  EEXIST: 'exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
}

function failure(error: unknown, path: string, absent: 'missing' | 'no-folder'): FileFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  // An error without a code is a bug of ours, not a state of the disk.
  if (code === undefined) throw error
  const problem = code === 'ENOENT' || code === 'ENOTDIR' ? absent : problems[code]
  return { ok: false, problem: problem ?? 'unknown', path, code }
}
