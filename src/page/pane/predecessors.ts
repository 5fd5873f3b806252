/**
 * After an update of the extension, the previous page script is gone. Where the browser ended it without notice
 * (Firefox), the pane that it put into the page is hidden but still there.
 */
import { rootIn } from "../dom/roots"
import { isPaneTag } from "../dom/tag"
import { upperElement } from "./upper"

/** To be called before this script has a pane of its own. */
export function removePredecessors(): void {
  for (const parent of [document.documentElement, document.body, upperElement(document)])
    for (const element of [...(parent?.children ?? [])]) {
      const stage = isPaneTag(element.localName) && rootIn(element)?.querySelector(".stage > iframe")
      if (stage) element.remove()
    }
}
