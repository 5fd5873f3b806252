/** Finding the frame of a tab that holds the player. Frames that we have no access to are not looked into. */
import browser from "webextension-polyfill"

export interface PlayerFrame {
  frame: number
  /** The page script is there already. */
  hasScript: boolean
}

interface Look {
  /** Of the largest video that is seen, in CSS pixels; 0 where there is none. */
  videoArea: number
  isPlaying: boolean
  hasScript: boolean
}

/** Runs in each frame: self-contained on purpose. */
function lookForVideo(): Look {
  let videoArea = 0
  let isPlaying = false
  for (const video of document.querySelectorAll("video")) {
    const { width, height } = video.getBoundingClientRect()
    const isSeen = video.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false
    if (!isSeen || width * height <= videoArea) continue
    videoArea = width * height
    isPlaying = !video.paused && !video.ended && video.readyState >= 2
  }
  return { videoArea, isPlaying, hasScript: "liveproofPage" in globalThis }
}

/**
 * The frame that was watched before, as long as it holds a video; otherwise the one with the largest playing video.
 * @returns null where no frame of the tab plays anything; `others`: frames with our script that are not it
 */
export async function findPlayerFrame(tab: number): Promise<{ player: PlayerFrame | null; others: number[] }> {
  const target = { tabId: tab, allFrames: true }
  const results = await browser.scripting.executeScript({ target, func: lookForVideo })
  const looks = results.flatMap(({ frameId, result }) =>
    frameId === 0 || !result ? [] : [{ frame: frameId, ...(result as Look) }],
  )
  const candidates = looks.filter(({ isPlaying, hasScript, videoArea }) => videoArea > 0 && (isPlaying || hasScript))
  const order = (look: Look) => (look.hasScript ? Number.POSITIVE_INFINITY : look.videoArea)
  const [player = null] = candidates.sort((a, b) => order(b) - order(a))
  const others = looks.filter(({ frame, hasScript }) => hasScript && frame !== player?.frame).map(({ frame }) => frame)
  return { player, others }
}
