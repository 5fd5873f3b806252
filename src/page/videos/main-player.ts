/**
 * Whether a page that states no show has a video that is worth watching unasked. Where the user pointed, that is the
 * largest one playing. On a product's page, or a site that was only granted, it has to be what the page is about:
 * larger than any advert, and no decoration.
 */
import { isOrphaned } from "~messages/client"
import { findFrame } from "./player-frames"
import { isHeard, isPlaying, mainVideo, playerFrame } from "./videos"

/** An advert's shorter side has 300 pixels at most; in a narrow window, nearly the window's width is enough. */
const SHORTER_SIDE_PX = 320
const SHARE_OF_WIDTH = 0.8
/** This many looks in a row, a second apart; what plays only for a moment is a preview. */
const LOOKS_NEEDED = 4
const LOOK_EVERY_MS = 1_000
/** To look into frames costs more, and a page may have frames that never play anything. */
const ASK_FRAMES_EVERY = 3
const MANY_LOOKS = 60
const ASK_FRAMES_LATER_EVERY = 10

function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return Math.min(width, height) >= SHORTER_SIDE_PX || width >= SHARE_OF_WIDTH * innerWidth
}

/** Words of the page lie over it, as over a picture behind a headline. */
function isUnderWords(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  for (const row of [0.25, 0.5, 0.75])
    for (const column of [0.25, 0.5, 0.75]) {
      const stack = document.elementsFromPoint(left + width * column, top + height * row)
      const above = stack.slice(0, Math.max(0, stack.indexOf(element)))
      if (above.some((one) => one.closest("h1, h2, h3, p, a[href]") !== null)) return true
    }
  return false
}

/** A silent clip that goes round by itself, under words, within a link, or beside a product: the page's picture, not its show. */
function isDecoration(video: HTMLVideoElement, isOfProduct: boolean): boolean {
  if (isHeard(video) || video.controls || !video.loop) return false
  return isOfProduct || video.closest("a[href]") !== null || isUnderWords(video)
}

/** What is known of the page apart from its videos. */
export interface PageAround {
  pointedAt: boolean
  /** A product's page that states no show. */
  isOfProduct: boolean
}

/** Whether the video may be watched though nobody asked for it. */
export function isMainPlayer(video: HTMLVideoElement, { pointedAt, isOfProduct }: PageAround): boolean {
  if (!isPlaying(video)) return false
  if (pointedAt && !isOfProduct) return true
  return isLarge(video) && !isDecoration(video, isOfProduct)
}

const isMainFrame = (frame: Element, { pointedAt, isOfProduct }: PageAround): boolean =>
  (pointedAt && !isOfProduct) || (isLarge(frame) && !isUnderWords(frame))

/** Calls `found` once such a video has played for a few seconds. @param around asked for each look */
export function awaitPlayer(around: () => PageAround, found: () => void, signal: AbortSignal): void {
  let looks = 0
  let playing = 0
  let last: { player: Element; atSeconds: number } | null = null
  const look = async (): Promise<Element | null> => {
    const frame = playerFrame(document)
    if (frame && isMainFrame(frame, around())) {
      const isDue =
        last?.player === frame || looks % (looks < MANY_LOOKS ? ASK_FRAMES_EVERY : ASK_FRAMES_LATER_EVERY) === 0
      // The frame that plays may be another one, such as an advert's, so the size of its video counts too.
      if (isDue && (await findFrame(around().pointedAt ? 0 : SHORTER_SIDE_PX))) return frame
    }
    const video = mainVideo(document)
    return video && isMainPlayer(video, around()) ? video : null
  }
  const run = async () => {
    looks++
    // What the background cannot do now, it is asked again.
    const player = await look().catch(() => null)
    if (signal.aborted || isOrphaned()) return
    const atSeconds = player instanceof HTMLVideoElement ? player.currentTime : Number.NaN
    const goesOn = player !== null && player === last?.player && atSeconds !== last.atSeconds
    playing = goesOn ? playing + 1 : 0
    last = player && { player, atSeconds }
    if (playing >= LOOKS_NEEDED) return found()
    timer = setTimeout(() => void run(), LOOK_EVERY_MS)
  }
  let timer = setTimeout(() => void run(), LOOK_EVERY_MS)
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true })
}
