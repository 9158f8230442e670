import { statfs } from 'node:fs/promises'
import type { HostValue } from '../../probes/values.ts'
import { notUnderstood, type Unread } from '../ask-tool.ts'

/** Images that are read-only by nature are always full: squashfs, iso9660, erofs, cramfs. */
const imageTypes = [0x73717368, 0x9660, 0xe0f5e1e2, 0x28cd3d45]

/** The disk that the system runs from, as a user without privileges may fill it, or why it is unknown. */
export async function readDisk(
  path = systemDisk(),
): Promise<NonNullable<HostValue['disk']> | Unread> {
  try {
    const { type, bsize, blocks, bfree, bavail, files, ffree } = await statfs(path)
    if (blocks === 0 || imageTypes.includes(type)) return { skipped: 'not-present' }
    return {
      path,
      totalBytes: blocks * bsize,
      // As df counts: some of the free blocks are root's.
      freePercent: (bavail / (blocks - bfree + bavail)) * 100,
      // Filesystems that make inodes as needed say that they have none.
      ...(files > 0 ? { inodesFreePercent: (ffree / files) * 100 } : {}),
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return code === 'EACCES' || code === 'EPERM'
      ? { skipped: 'not-permitted' }
      : notUnderstood(code, ['statfs', path])
  }
}

function systemDisk(): string {
  return process.platform === 'win32' ? `${process.env['SystemDrive'] ?? 'C:'}\\` : '/'
}
