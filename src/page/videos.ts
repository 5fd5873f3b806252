/** Pages hold several videos: previews, adverts, the show. The show is the largest one that is visible and plays. */
import { largest } from "./largest"

const smallestSidePx = 120

const visibleArea = (element: Element): number => {
  const { width, height } = element.getBoundingClientRect()
  if (width < smallestSidePx || height < smallestSidePx) return 0
  return element.checkVisibility?.({ visibilityProperty: true }) === false ? 0 : width * height
}

/** In picture-in-picture the element on the page may be hidden, and is still what the user watches. */
export function mainVideo(document: Document): HTMLVideoElement | null {
  const inPicture = document.pictureInPictureElement
  if (inPicture instanceof HTMLVideoElement) return inPicture
  const isPlaying = ({ paused, ended, readyState }: HTMLVideoElement) => !paused && !ended && readyState >= 2
  return largest(document.querySelectorAll("video"), (video) => visibleArea(video) * (isPlaying(video) ? 4 : 1))
}

/** The frame that may hold the show's player: the largest one, where the page has no larger video of its own. */
export function playerFrame(document: Document): HTMLIFrameElement | null {
  const own = mainVideo(document)
  if (own !== null && own === document.pictureInPictureElement) return null
  const frame = largest(document.querySelectorAll("iframe"), visibleArea)
  return frame && visibleArea(frame) > (own ? visibleArea(own) : 0) ? frame : null
}
