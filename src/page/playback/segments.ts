/**
 * Segment URLs that come back. A stitched loop fetches the same files again in the same order; so does a viewer who
 * rewinds, which is why a seek starts the count anew.
 *
 * A page's requests do not say which of its players made them. So they count only while the watched video is the only one
 * on the page that is fed in pieces: what another player fetches again says nothing of this show.
 */
import type { EvidenceOf } from "~model/evidence"

const SEGMENT_PATH = /\.(ts|m4s|mp4|m4v|cmfv|aac|m4a|webm)$/i
/** A day of two-second segments. */
const MOST_REMEMBERED = 45_000

export class SegmentMemory {
  readonly #seen = new Map<string, { order: number; atSeconds: number }>()
  #order = 0
  #run: { previousOrder: number; count: number; startSeconds: number; endSeconds: number; lagSeconds: number } | null =
    null

  /** @param atSeconds where the session's time line was when the file was fetched */
  fetched(url: string, atSeconds: number): void {
    const path = pathOf(url)
    if (!path) return
    const before = this.#seen.get(path)
    this.#seen.set(path, { order: this.#order++, atSeconds })
    if (this.#seen.size > MOST_REMEMBERED) this.#seen.delete(this.#seen.keys().next().value!)
    if (!before) {
      this.#run = null
      return
    }
    const run = this.#run
    const goesOn = run && before.order > run.previousOrder && before.order - run.previousOrder <= 3
    this.#run = {
      previousOrder: before.order,
      count: goesOn ? run.count + 1 : 1,
      startSeconds: goesOn ? run.startSeconds : atSeconds,
      endSeconds: atSeconds,
      lagSeconds: atSeconds - before.atSeconds,
    }
  }

  /** The run ends here: the viewer jumped, or another player may have fetched meanwhile. */
  breaksOff(): void {
    this.#run = null
  }

  /** @param pictureSeen whether the picture was looked at meanwhile */
  evidence(at: number, pictureSeen: boolean): EvidenceOf<"returning-segments"> | null {
    if (!this.#run || this.#run.lagSeconds <= 0) return null
    const { count, startSeconds, endSeconds, lagSeconds } = this.#run
    const stretchSeconds = endSeconds - startSeconds
    return { kind: "returning-segments", segments: count, stretchSeconds, lagSeconds, pictureSeen, at }
  }
}

/** Fed by Media Source, in the page or in a worker; a file or a connection has no segments. */
const isFedInPieces = ({ currentSrc, srcObject }: HTMLMediaElement) =>
  srcObject ? !(srcObject instanceof MediaStream) : currentSrc.startsWith("blob:")

/** Whether the segments that the page asks for can only be the watched video's. */
export const segmentsAreIts = (video: HTMLVideoElement, page: Document): boolean =>
  isFedInPieces(video) &&
  [...page.querySelectorAll<HTMLMediaElement>("video, audio")].every(
    (other) => other === video || !isFedInPieces(other),
  )

/** Host and path: tokens in the query change while the file stays the same. */
function pathOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { host, pathname } = new URL(url)
  return SEGMENT_PATH.test(pathname) ? host + pathname : null
}
