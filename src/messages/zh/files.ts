import type { files as en } from '../en/files.ts'
import type { Translation } from '../translation.ts'

export const files = {
  'file.missing': ({ path }) => `找不到文件 ${path}。请检查文件名和文件夹。`,
  'file.no-folder': ({ path }) => `无法写入 ${path}：所在文件夹不存在，请先建好文件夹。`,
  'file.directory': ({ path }) => `${path} 是文件夹，这里要填文件名。`,
  'file.not-permitted': ({ path }) => `没有权限使用 ${path}。请修改权限，或换一个位置。`,
  'file.read-only': ({ path }) => `无法写入 ${path}：磁盘是只读的，请换一个位置。`,
  'file.too-large': ({ path }) => `${path} 太大了，这类文件不会有这么大。是不是选错了文件？`,
  'file.binary': ({ path }) => `${path} 不是文本文件。是不是选错了文件？`,
  'file.not-utf8': ({ path }) => `${path} 不是 UTF-8 文本。请用“UTF-8”编码另存一次。`,
  'file.exists': ({ path }) => `${path} 已经存在，没有改动它。要覆盖请加 --force，或换一个文件名。`,
  'file.disk-full': ({ path }) => `无法写入 ${path}：磁盘已满。请清出空间，或换一个位置。`,
  'file.unknown': ({ path, code }) =>
    `无法使用 ${path}${code === undefined ? '' : `（错误代码 ${code}）`}。`,
} satisfies Translation<typeof en>
