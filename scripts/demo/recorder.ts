/** Records a tab's screen and cuts an animation (WebP) from the recording. */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { CDPSession } from "playwright"
import type { ChromiumTab } from "../../tests/e2e/driver/chromium"
import { throughFfmpeg } from "../../tests/mall/media/ffmpeg"

/** A stretch of the recording, in milliseconds since 1970. */
export interface Clip {
  fromMs: number
  toMs: number
}

interface Frame {
  atMs: number
  file: string
}

const framesPerSecond = 8
const widthPixels = 1024
const quality = 70

export class Recorder {
  readonly #frames: Frame[] = []

  private constructor(
    private readonly folder: string,
    private readonly session: CDPSession,
  ) {}

  static async start({ page }: ChromiumTab): Promise<Recorder> {
    const session = await page.context().newCDPSession(page)
    const recorder = new Recorder(await mkdtemp(join(tmpdir(), "liveproof-recording-")), session)
    session.on("Page.screencastFrame", async ({ data, metadata, sessionId }) => {
      await recorder.#keep(1000 * (metadata.timestamp ?? 0), data)
      await session.send("Page.screencastFrameAck", { sessionId }).catch(() => null) // The tab may be closed.
    })
    await session.send("Page.startScreencast", { format: "jpeg", quality: 90 })
    return recorder
  }

  async #keep(atMs: number, jpeg: string): Promise<void> {
    if (atMs - (this.#frames.at(-1)?.atMs ?? 0) < 1000 / framesPerSecond) return
    const file = join(this.folder, `${this.#frames.length}.jpg`)
    this.#frames.push({ atMs, file })
    await writeFile(file, Buffer.from(jpeg, "base64"))
  }

  /** Joins the clips, which must be in order of time; where two overlap, nothing is shown twice. */
  async cut(clips: readonly Clip[], file: string): Promise<void> {
    const lines: string[] = []
    let shownToMs = 0
    for (const { fromMs, toMs } of clips) {
      const frames = this.#frames.filter(({ atMs }) => atMs >= Math.max(fromMs, shownToMs) && atMs < toMs)
      for (const [index, frame] of frames.entries()) {
        const untilMs = frames[index + 1]?.atMs ?? toMs
        lines.push(`file '${frame.file}'`, `duration ${(untilMs - frame.atMs) / 1000}`)
      }
      shownToMs = toMs
    }
    const list = join(this.folder, "list.txt")
    await writeFile(list, lines.join("\n"))
    const filters = `fps=${framesPerSecond},scale=${widthPixels}:-2:flags=lanczos`
    const coder = `-c:v libwebp_anim -quality ${quality} -compression_level 6 -loop 0 -an`
    const options = [..."-y -f concat -safe 0 -i".split(" "), list, "-vf", filters, ...coder.split(" "), file]
    await throughFfmpeg(options, new Uint8Array())
  }

  async stop(): Promise<void> {
    await this.session.detach()
    await rm(this.folder, { recursive: true, force: true })
  }
}
