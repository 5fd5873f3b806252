/** The file that the settings page writes a copy to before it is handed to the user. */
import { COPY_ON_DISK } from "~model/copy-file"
import { HOUR_MS } from "~model/time"

/** Longer than a browser takes to move it to the user's downloads. */
const neededForMs = HOUR_MS

/** @param now milliseconds since 1970; null to delete it even if it may still be needed */
export async function dropCopyOnDisk(now: number | null): Promise<void> {
  const folder = await navigator.storage.getDirectory()
  const written = await folder.getFileHandle(COPY_ON_DISK).then(
    (handle) => handle.getFile(),
    () => null,
  )
  if (written && (now === null || now - written.lastModified > neededForMs)) await folder.removeEntry(COPY_ON_DISK)
}
