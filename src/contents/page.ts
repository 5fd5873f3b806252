/**
 * The page script. It is not in the manifest: the background injects it where the URL is one of a show or a product, and
 * into the frame that holds such a page's player.
 */
import type { PlasmoCSConfig } from "plasmo"
import { ownGlobal, setOwnGlobal } from "~model/own-global"
import { startFrame } from "~page/session/framed-player"
import { startPage } from "~page/start"

// Read by Plasmo as text, and left out of the manifest by scripts/build.ts.
export const config: PlasmoCSConfig = { matches: ["https://www.amazon.com/*"] }

if (!ownGlobal("liveproofPage")) {
  setOwnGlobal("liveproofPage", true)
  if (window === window.top) startPage()
  else startFrame()
}
