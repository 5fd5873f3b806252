/**
 * After an update of the extension the page script before this one is gone. Where the browser ended it without a word
 * (Firefox), what it put into the page has lapsed and stands there still.
 */
import { isPaneTag } from "./host"

/** Firefox lets content scripts look into closed roots. */
type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

/** To be called before this script has a pane of its own. */
export function removePredecessors(): void {
  for (const parent of [document.documentElement, document.body, document.fullscreenElement])
    for (const element of [...(parent?.children ?? [])] as Openable[]) {
      const stage = isPaneTag(element.localName) && element.openOrClosedShadowRoot?.querySelector(".stage > iframe")
      if (stage) element.remove()
    }
}
