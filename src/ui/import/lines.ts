/** The lines of a file of any size, without holding all of it in memory. */
import { FileFault } from "./file-fault"

export interface Line {
  text: string
  /** Whether a line break ends it; the file's last one may lack it. */
  isEnded: boolean
}

/** @throws FileFault if a line is longer than `mostChars` */
export async function* linesOf(file: Blob, mostChars: number): AsyncGenerator<Line> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  let pieces: string[] = []
  let chars = 0
  const bounded = (length: number): number => {
    if (length > mostChars) throw new FileFault("damaged")
    return length
  }
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const [first = "", ...others] = chunk.value.split("\n")
      pieces.push(first)
      chars = bounded(chars + first.length)
      for (const other of others) {
        yield { text: pieces.join(""), isEnded: true }
        pieces = [other]
        chars = bounded(other.length)
      }
    }
  } finally {
    await reader.cancel()
  }
  if (chars > 0) yield { text: pieces.join(""), isEnded: false }
}
