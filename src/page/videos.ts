/** Pages hold several videos: previews, adverts, the show. The show is the largest one that is visible and plays. */

const smallestSidePx = 120

const visibleArea = (video: HTMLVideoElement): number => {
  const { width, height } = video.getBoundingClientRect()
  if (width < smallestSidePx || height < smallestSidePx) return 0
  return video.checkVisibility?.({ visibilityProperty: true }) === false ? 0 : width * height
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
