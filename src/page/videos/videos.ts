/**
 * Pages hold several videos: previews, adverts, the show. The show is the largest one that is seen: what is transparent, lies
 * out of reach, or is covered by another video is not, however large it is; one that plays, or is heard, counts for more.
 * Where the user chose one, it is that one.
 */

import { largest } from "../dom/largest"
import { everywhere, parentAcross } from "../dom/roots"
import { chosenVideo, findChosenAgain, isChoiceLost, isChosenInFrame } from "./chosen"

const SMALLEST_SIDE_PX = 120
/** Anything fainter is lost in what shines through it. */
const LEAST_OPACITY = 0.5
/**
 * Players put their controls over the video, so only another video covers one. Checked on a grid with this many points
 * a side.
 */
const POINTS_A_SIDE = 3
const PLAYING_COUNTS = 4
const HEARD_COUNTS = 2

export const isPlaying = ({ paused, ended, readyState }: HTMLVideoElement) => !paused && !ended && readyState >= 2
export const isHeard = (video: HTMLVideoElement) => isPlaying(video) && !video.muted && video.volume > 0

/** In CSS pixels; no larger than the window, so that nothing wins by what nobody can see at once. */
export function visibleArea(element: Element): number {
  const { width, height, right, bottom } = element.getBoundingClientRect()
  if (width < SMALLEST_SIDE_PX || height < SMALLEST_SIDE_PX) return 0
  const isOutOfReach = right + scrollX <= 0 || bottom + scrollY <= 0
  if (isOutOfReach || element.checkVisibility?.({ visibilityProperty: true }) === false) return 0
  if (opacityOf(element) < LEAST_OPACITY) return 0
  return Math.min(width, innerWidth || width) * Math.min(height, innerHeight || height)
}

/** Multiplied by that of everything around it. */
function opacityOf(element: Element): number {
  let opacity = 1
  for (let at: Element | null = element; at && opacity >= LEAST_OPACITY; at = parentAcross(at)) {
    const own = Number.parseFloat(getComputedStyle(at).opacity)
    if (!Number.isNaN(own)) opacity *= own
  }
  return opacity
}

/** Share of a video that another one does not cover. What lies outside the window cannot be asked and counts as free. */
function freeShare(video: HTMLVideoElement, videos: readonly HTMLVideoElement[]): number {
  const { left, top, width, height } = video.getBoundingClientRect()
  let free = 0
  for (let row = 0; row < POINTS_A_SIDE; row++)
    for (let column = 0; column < POINTS_A_SIDE; column++) {
      const x = left + (width * (column + 0.5)) / POINTS_A_SIDE
      const y = top + (height * (row + 0.5)) / POINTS_A_SIDE
      const stack = video.ownerDocument.elementsFromPoint?.(x, y)
      const uppermost = stack?.find((one) => videos.some((other) => other === one))
      if (!uppermost || uppermost === video) free++
    }
  return free / POINTS_A_SIDE ** 2
}

/** In picture-in-picture the element on the page may be hidden, and is still what the user watches. */
export function mainVideo(document: Document): HTMLVideoElement | null {
  if (isChoiceLost()) findChosenAgain(document, everywhere(document, "video"))
  return isChoiceLost() ? null : (chosenVideo() ?? unaskedVideo(document))
}

function unaskedVideo(document: Document): HTMLVideoElement | null {
  const inPicture = document.pictureInPictureElement
  if (inPicture instanceof HTMLVideoElement) return inPicture
  const areas = new Map(everywhere(document, "video").map((video) => [video, visibleArea(video)]))
  const seen = [...areas.keys()].filter((video) => areas.get(video)! > 0)
  return largest(seen, (video) => {
    const size = areas.get(video)! * (isPlaying(video) ? PLAYING_COUNTS : 1) * (isHeard(video) ? HEARD_COUNTS : 1)
    return seen.length > 1 ? size * freeShare(video, seen) : size
  })
}

/**
 * Whether the user chose the video that would be watched unasked. If it is in a frame, the page cannot tell which one;
 * it counts as that video if the page has none of its own. Null until the chosen video is found again.
 */
export function isMeantUnasked(document: Document): boolean | null {
  if (mainVideo(document) === null && isChoiceLost()) return null
  const unasked = unaskedVideo(document)
  return isChosenInFrame() ? unasked === null : chosenVideo() === unasked
}

/** The frame that may hold the show's player: the largest one, where the page has no larger video of its own. */
export function playerFrame(document: Document): HTMLIFrameElement | null {
  const own = isChosenInFrame() ? null : mainVideo(document)
  if (own !== null && (own === document.pictureInPictureElement || own === chosenVideo())) return null
  const frame = largest(everywhere(document, "iframe"), visibleArea)
  return frame && visibleArea(frame) > (own ? visibleArea(own) : 0) ? frame : null
}

const SMALLEST_CANVAS_PX = 200

/** No video is seen, but a canvas as large as one, on which a player may paint its picture: there is nothing to watch it by. */
export const isPaintedOnly = (document: Document): boolean =>
  mainVideo(document) === null &&
  everywhere(document, "canvas").some(
    (canvas) => visibleArea(canvas) > 0 && Math.min(canvas.clientWidth, canvas.clientHeight) >= SMALLEST_CANVAS_PX,
  )
