/**
 * The page script. It is not in the manifest. The background injects it into pages of shows, directories and products,
 * into pages that the user asks for, and into the frame of a page's player.
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
