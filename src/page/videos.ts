/** Pages hold several videos: previews, adverts, the show. The show is the largest one that is visible and plays. */

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
  let best: HTMLVideoElement | null = null
  let bestScore = 0
  for (const video of document.querySelectorAll("video")) {
    const playing = !video.paused && !video.ended && video.readyState >= 2
    const score = visibleArea(video) * (playing ? 4 : 1)
    if (score > bestScore) [best, bestScore] = [video, score]
  }
  return best
}

/** The frame that may hold the show's player: the largest one, where the page has no larger video of its own. */
export function playerFrame(document: Document): HTMLIFrameElement | null {
  const own = mainVideo(document)
  if (own !== null && own === document.pictureInPictureElement) return null
  let best: HTMLIFrameElement | null = null
  let bestArea = own ? visibleArea(own) : 0
  for (const frame of document.querySelectorAll("iframe")) {
    const area = visibleArea(frame)
    if (area > bestArea) [best, bestArea] = [frame, area]
  }
  return best
}
