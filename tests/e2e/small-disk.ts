/** A small disk in memory for a browser's profile, if this process may mount one. */
import { execFileSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const megabytes = 300
const blockBytes = 65_536

export class SmallDisk {
  readonly #filler: string

  private constructor(readonly folder: string) {
    this.#filler = join(folder, "filler")
    process.once("exit", () => this.remove())
  }

  /** @returns null if it may not: not on Linux, or not as root */
  static mount(): SmallDisk | null {
    if (process.platform !== "linux" || process.getuid?.() !== 0) return null
    const folder = mkdtempSync(join(tmpdir(), "liveproof-small-disk-"))
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "liveproof-small-disk", folder])
      return new SmallDisk(folder)
    } catch {
      rmdirSync(folder)
      return null
    }
  }

  /** Fills it to the last byte. */
  fill(): void {
    const file = openSync(this.#filler, "a")
    for (let bytes = blockBytes; bytes >= 1; ) {
      try {
        writeSync(file, Buffer.alloc(bytes))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error
        bytes = Math.floor(bytes / 2)
      }
    }
    closeSync(file)
  }

  makeRoom(): void {
    rmSync(this.#filler, { force: true })
  }

  remove(): void {
    try {
      execFileSync("umount", ["--lazy", this.folder], { stdio: "ignore" })
      rmdirSync(this.folder)
    } catch {
      // Removed already.
    }
  }
}
