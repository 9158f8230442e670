const peOffsetAt = 0x3c
const securityEntry = 4

/**
 * A program without the signature of its maker, which what is put into it breaks: a broken one
 * alarms Windows more than none. What is no 64-bit Windows program is given back as it is.
 * Microsoft PE format: the optional header begins 24 bytes after “PE\0\0”; of PE32+ its data
 * directories, of 8 bytes each, begin at 112; that of certificates gives an offset in the file.
 */
export function unsigned(program) {
  if (program.toString('latin1', 0, 2) !== 'MZ') return program
  const optionalHeader = program.readUInt32LE(peOffsetAt) + 24
  const entry = optionalHeader + 112 + 8 * securityEntry
  const [at, size] = [program.readUInt32LE(entry), program.readUInt32LE(entry + 4)]
  const isLast = at > 0 && at + size === program.length
  if (program.readUInt16LE(optionalHeader) !== 0x20b || !isLast)
    throw new Error('This Windows program does not end with its signature.')
  const without = Buffer.from(program.subarray(0, at))
  without.writeBigUInt64LE(0n, entry)
  return without
}
