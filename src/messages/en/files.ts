type Path = { path: string }

/** Why a file could not be read or written. */
export const files = {
  'file.missing': ({ path }: Path) => `There is no file ${path}. Check the name and the folder.`,
  'file.no-folder': ({ path }: Path) =>
    `${path} cannot be written: its folder does not exist. Make the folder first.`,
  'file.directory': ({ path }: Path) => `${path} is a folder; the name of a file is needed here.`,
  'file.not-permitted': ({ path }: Path) =>
    `You have no permission for ${path}. Change the permission or choose another place.`,
  'file.read-only': ({ path }: Path) =>
    `${path} cannot be written: the disk is read-only. Choose another place.`,
  'file.too-large': ({ path }: Path) =>
    `${path} is far larger than such a file can be. Is it the right file?`,
  'file.binary': ({ path }: Path) => `${path} is not a text file. Is it the right file?`,
  'file.not-utf8': ({ path }: Path) =>
    `${path} is not UTF-8 text. Save it again with the encoding UTF-8.`,
  'file.exists': ({ path }: Path) =>
    `${path} is already there and was left alone. Use --force to replace it, or give another name.`,
  'file.disk-full': ({ path }: Path) =>
    `${path} cannot be written: the disk is full. Free some space or choose another place.`,
  'file.unknown': ({ path, code }: Path & { code?: string }) =>
    `${path} could not be used${code === undefined ? '' : ` (${code})`}.`,
} as const
