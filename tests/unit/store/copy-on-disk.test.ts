/** The file that a copy was written to is removed when nobody needs it any more, and not before. */
import { beforeEach, expect, it, vi } from "vitest"
import { HOUR_MS } from "~model/time"
import { COPY_ON_DISK } from "../../../src/model/copy-file"
import { dropCopyOnDisk } from "../../../src/store/copy-on-disk"
import { noon } from "../make"

const removeEntry = vi.fn(async () => undefined)
const holds = (file: File | null) =>
  vi.stubGlobal("navigator", {
    storage: {
      getDirectory: async () => ({
        removeEntry,
        getFileHandle: async () => {
          if (!file) throw new DOMException("", "NotFoundError")
          return { getFile: async () => file }
        },
      }),
    },
  })
const writtenAt = (lastModified: number) => new File([], COPY_ON_DISK, { lastModified })
beforeEach(() => void removeEntry.mockClear())

it.each([
  ["a file that may still be being saved", writtenAt(noon - HOUR_MS / 2), noon, 0],
  ["a file from hours ago", writtenAt(noon - 2 * HOUR_MS), noon, 1],
  ["any file, when everything is deleted", writtenAt(noon), null, 1],
  ["no file", null, noon, 0],
])("%s", async (_, file, now, removed) => {
  holds(file)
  await dropCopyOnDisk(now)
  expect(removeEntry).toHaveBeenCalledTimes(removed)
})
