/** Mistakes in the form of a site file, before its meaning is looked at. */
export const yaml = {
  'yaml.tab': 'tabs cannot indent here; use spaces.',
  'yaml.duplicate': ({ key, line }: { key: string; line: number }) =>
    `“${key}” is already given in line ${line}.`,
  'yaml.missing-char':
    'something is missing: a closing quote or bracket, or a colon and a space after the key.',
  'yaml.indent':
    'this line is not indented like its neighbours, or a bracket before it is not closed.',
  'yaml.key-value':
    'this is not “key: value”. A colon and a space follow each key, and text with “: ” in it needs quotes.',
  'yaml.start': ({ start }: { start: string }) => `a value that starts with ${start} needs quotes.`,
  'yaml.escape': 'a backslash in double quotes means something else; use single quotes.',
  'yaml.documents': 'a second document begins here; one file describes one shop.',
  'yaml.deep': 'the settings are nested too deeply.',
  'yaml.large': 'the file holds too many settings, or repeats them too often.',
  'yaml.no-anchor': ({ name }: { name: string }) =>
    `*${name} stands for something that is not defined before. Put the text in quotes if it is a text.`,
  'yaml.key': 'a key must be a plain word.',
  'yaml.no-value': ({ key }: { key: string }) => `“${key}” has no value.`,
  'yaml.full-width-colon': ({ key }: { key: string }) =>
    `the colon after “${key}” is full-width (：). Type “:” and a space with an English keyboard.`,
  'yaml.colon-space': ({ key }: { key: string }) => `a space is missing after “${key}:”.`,
  'yaml.tag': 'tags (!) have no meaning here.',
  'yaml.syntax': 'this line cannot be understood. Check colons, indentation, quotes and brackets.',
} as const
