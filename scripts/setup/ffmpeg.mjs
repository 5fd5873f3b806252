/** The ffmpeg binary from npm. */
import { chmodSync, constants } from "node:fs"
import { access } from "node:fs/promises"
import installer from "@ffmpeg-installer/ffmpeg"

/** @returns {Promise<string>} path of a binary that can be run; npm may have dropped its executable bit */
export async function ffmpegPath() {
  await access(installer.path, constants.X_OK).catch(() => chmodSync(installer.path, 0o755))
  return installer.path
}
