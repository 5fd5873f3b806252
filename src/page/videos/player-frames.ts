/** Where a page holds no video itself: the frames of other sites in which one may play. */
import { send } from "~messages/client"
import { type SiteOrigin, siteOriginOf } from "~model/site-origin"
import { everywhere } from "../dom/roots"
import { mainVideo, playerFrame, visibleArea } from "./videos"

const smallest = { widthPx: 240, heightPx: 160 }
const FRAMES_AT_MOST = 3

/** Players ask for full screen or autoplay; adverts and chat boxes rarely do that and are this large as well. */
function looksLikePlayer(frame: HTMLIFrameElement): boolean {
  const { width, height } = frame.getBoundingClientRect()
  if (width < smallest.widthPx || height < smallest.heightPx) return false
  return frame.allowFullscreen || /autoplay|fullscreen|encrypted-media|picture-in-picture/.test(frame.allow)
}

/** Of the frames that may be looked into, those in which another one may hold the player. */
let inFrames: readonly SiteOrigin[] = []

/**
 * @param leastSidePx of the video's shorter side
 * @returns whether a frame that may be looked into holds such a video; if none does, `playerOrigins` names what is
 * missing
 */
export async function findFrame(leastSidePx = 0): Promise<boolean> {
  const { found, shorterSidePx, players } = await send("page.frame.find", {})
  inFrames = found ? [] : players
  return found && shorterSidePx >= leastSidePx
}

/** The origins of frames that may hold a player, largest first; a frame must be larger than the page's own video. */
export function playerOrigins(document: Document, ownUrl: string): SiteOrigin[] {
  const own = mainVideo(document)
  const ownArea = own ? visibleArea(own) : 0
  const page = siteOriginOf(ownUrl)
  const area = (frame: Element) => frame.clientWidth * frame.clientHeight
  const origins = everywhere(document, "iframe")
    .filter((frame) => looksLikePlayer(frame) && area(frame) > ownArea)
    .sort((a, b) => area(b) - area(a))
    .flatMap((frame) => siteOriginOf(frame.src) ?? [])
    .concat(inFrames.length > 0 && playerFrame(document) ? inFrames : [])
    .filter((origin) => origin !== page)
  return [...new Set(origins)].slice(0, FRAMES_AT_MOST)
}
