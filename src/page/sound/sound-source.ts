/**
 * Where we get the sound of a video from without taking anything from the page.
 *
 * Invariants: only tracks that were made for us are ever stopped. A video that plays a MediaStream is not captured, because in
 * Chromium the tracks of such a capture are the page's own: they are cloned instead. Chromium gives the sound of a file or of
 * Media Source to the newest capture only, and to none once any capture is stopped. So if the page captured after us, we leave
 * our capture alone and never capture that video again.
 */

/**
 * If a video has played for this long without a sample, somebody else has captured it. Samples are read a few times a
 * second, and after a pause about a second late (bursts.ts).
 */
const OVERTAKEN_AFTER_SECONDS = 1.5

export interface SoundSource {
  /** The track to listen to now, null while there is none, or why there will be none. To be asked about once a second. */
  track(): MediaStreamTrack | null | "blocked"
  /** Samples of the track came. */
  heard(): void
  /** Stops what was made for us. */
  end(): void
}

const isLive = ({ readyState }: MediaStreamTrack) => readyState === "live"
const streamOf = ({ srcObject }: HTMLVideoElement) => (srcObject instanceof MediaStream ? srcObject : null)

/** The sound of an element, whatever source it is given. */
export function soundOf(video: HTMLVideoElement): SoundSource {
  const cloned = new ClonedSound()
  const captured = CapturedSound.of(video)
  return {
    track() {
      const stream = streamOf(video)
      const clone = cloned.track(stream)
      return stream ? clone : captured.track()
    },
    heard: () => captured.heard(),
    end() {
      cloned.end()
      captured.end()
    },
  }
}

/**
 * A clone goes on when the page stops the original, and no event says so. It is stopped along with its original, so
 * that a camera or connection that the page has ended is off.
 */
class ClonedSound {
  #original: MediaStreamTrack | null = null
  #clone: MediaStreamTrack | null = null

  track(stream: MediaStream | null): MediaStreamTrack | null {
    const originals = stream?.getAudioTracks().filter(isLive) ?? []
    if (this.#original && originals.includes(this.#original)) return this.#clone
    this.end()
    this.#original = originals[0] ?? null
    this.#clone = this.#original?.clone() ?? null
    return this.#clone
  }

  end(): void {
    this.#clone?.stop()
    this.#clone = null
    this.#original = null
  }
}

/** Captures that are left running. They are kept here because a track that is garbage-collected is stopped. */
const left = new WeakMap<HTMLVideoElement, CapturedSound>()

class CapturedSound {
  #stream: MediaStream | null = null
  #ours: MediaStreamTrack[] = []
  #heardAtSeconds = Number.NaN

  private constructor(private readonly video: HTMLVideoElement & { captureStream?(): MediaStream }) {}

  static of(video: HTMLVideoElement): CapturedSound {
    return left.get(video) ?? new CapturedSound(video)
  }

  track(): MediaStreamTrack | null | "blocked" {
    // Before anything is loaded, nobody knows whose tracks the capture will hold.
    if (this.video.readyState === 0) return null
    if (!this.#stream && !this.#capture()) return "blocked"
    // Where there are two, only the newer one has the sound.
    return this.#ours.findLast(isLive) ?? null
  }

  heard(): void {
    this.#heardAtSeconds = this.video.currentTime
  }

  end(): void {
    if (this.#isOvertaken()) {
      left.set(this.video, this)
      return
    }
    for (const track of this.#ours) track.stop()
    this.#ours = []
    this.#stream = null
  }

  /** @returns false where the browser gives none: another origin's video, or no way to capture */
  #capture(): boolean {
    let stream: MediaStream | undefined
    try {
      stream = this.video.captureStream?.()
    } catch {
      return false
    }
    if (!stream) return false
    this.#stream = stream
    for (const track of stream.getTracks()) this.#take(track, stream)
    // Another source brings other tracks, and the first one brings its own only once some of it is decoded.
    stream.addEventListener("addtrack", ({ track }) => this.#take(track, stream))
    return true
  }

  #take(track: MediaStreamTrack, stream: MediaStream): void {
    // When a video is given a MediaStream, that stream's own tracks are put into its captures, even finished ones, and
    // whatever is in them is stopped when it is given another.
    if (streamOf(this.video)) stream.removeTrack(track)
    // A captured picture would be painted anew for every frame.
    else if (track.kind === "video") track.stop()
    else this.#ours.push(track)
  }

  #isOvertaken(): boolean {
    const { currentTime, playbackRate } = this.video
    const unheardSeconds = Math.abs(currentTime - this.#heardAtSeconds) / Math.max(1, playbackRate)
    return this.#ours.some(isLive) && unheardSeconds > OVERTAKEN_AFTER_SECONDS
  }
}
