/**
 * Where the lines of a copy go until it is complete: into a file of the extension's own on the disk. If the browser has
 * no such place, as in a private window of Firefox, they are held in memory.
 */
import { COPY_ON_DISK } from "~model/copy-file"

export interface CopySink {
  write(text: string): Promise<unknown>
  /** The whole file. On the disk it stays until the next copy, or until the background removes it. */
  finish(): Promise<Blob>
  /** Discards what was written so far. */
  abandon(): Promise<unknown>
}

export const openCopySink = (): Promise<CopySink> => onDisk().catch(inMemory)

async function onDisk(): Promise<CopySink> {
  const folder = await navigator.storage.getDirectory()
  const file = await folder.getFileHandle(COPY_ON_DISK, { create: true })
  const writable = await file.createWritable()
  return {
    write: (text) => writable.write(text),
    finish: async () => {
      await writable.close()
      return file.getFile()
    },
    abandon: () => writable.abort(),
  }
}

function inMemory(): CopySink {
  const parts: Blob[] = []
  return {
    write: async (text) => parts.push(new Blob([text])),
    finish: async () => new Blob(parts),
    abandon: async () => undefined,
  }
}
