/** Where a page holds no video itself: the frames of other sites in which one may play. */
import { type SiteOrigin, siteOriginOf } from "~model/site-origin"
import { mainVideo } from "./videos"

const smallest = { widthPx: 240, heightPx: 160 }
const framesAtMost = 3

/** Players ask to be allowed full screen or to start by themselves; adverts and chat boxes rarely do both that and fill so much. */
function looksLikePlayer(frame: HTMLIFrameElement): boolean {
  const { width, height } = frame.getBoundingClientRect()
  if (width < smallest.widthPx || height < smallest.heightPx) return false
  return frame.allowFullscreen || /autoplay|fullscreen|encrypted-media|picture-in-picture/.test(frame.allow)
}

/** Largest first; none where the page has a video of its own. */
export function playerOrigins(document: Document, ownUrl: string): SiteOrigin[] {
  if (mainVideo(document)) return []
  const own = siteOriginOf(ownUrl)
  const area = (frame: Element) => frame.clientWidth * frame.clientHeight
  const origins = [...document.querySelectorAll("iframe")]
    .filter(looksLikePlayer)
    .sort((a, b) => area(b) - area(a))
    .flatMap((frame) => siteOriginOf(frame.src) ?? [])
    .filter((origin) => origin !== own)
  return [...new Set(origins)].slice(0, framesAtMost)
}
