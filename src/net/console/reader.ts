import { decode, lineDecoder } from './decode.ts'

const shownBytes = 100_000

/** Collects one stream of a tool and hands on its lines; `take` is false once it is too long. */
export function reader(
  maxBytes: number,
  codePage: number | undefined,
  onLine?: (line: string) => void,
) {
  const chunks: Buffer[] = []
  const decodeLine = lineDecoder(codePage)
  let bytesSeen = 0
  let unfinished: Buffer[] = []
  const handOn = (bytes: Buffer) => {
    let from = 0
    // No code page uses the byte of a line's end within a character.
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      const line = Buffer.concat([...unfinished, bytes.subarray(from, end)])
      unfinished = []
      from = end + 1
      onLine?.(decodeLine(line).replace(/\r$/, ''))
    }
    unfinished.push(bytes.subarray(from))
  }
  return {
    take(bytes: Buffer): boolean {
      bytesSeen += bytes.length
      if (bytesSeen > maxBytes) return false
      chunks.push(bytes)
      if (onLine) handOn(bytes)
      return true
    },
    end() {
      const rest = Buffer.concat(unfinished)
      if (rest.length > 0) onLine?.(decodeLine(rest))
    },
    // What is too long is no answer: its beginning shows what it was instead.
    text: () =>
      decode(
        Buffer.concat(chunks).subarray(0, bytesSeen > maxBytes ? shownBytes : maxBytes),
        codePage,
      ),
  }
}
