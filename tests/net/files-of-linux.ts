import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * A folder that stands for /proc or /sys: text of files, or `-> target` of links, by path. Removed
 * when it goes out of scope.
 */
export async function filesOfLinux(
  files: Record<string, string>,
): Promise<{ root: string } & AsyncDisposable> {
  const root = await mkdtemp(join(tmpdir(), 'posdoctor-linux-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    if (text.startsWith('-> ')) await symlink(text.slice('-> '.length), join(root, path))
    else await writeFile(join(root, path), text)
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}
