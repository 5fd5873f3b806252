/**
 * After an update of the extension the page script before this one is gone. Where the browser ended it without a word
 * (Firefox), what it put into the page has lapsed and stands there still.
 */
import browser from "webextension-polyfill"
import { isPaneTag } from "./host"

/** Neither the standard library nor the polyfill's types know it. */
const rootOf = (element: Element): ShadowRoot | null => {
  const { dom } = browser as typeof browser & { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }
  return dom?.openOrClosedShadowRoot(element) ?? null
}

/** To be called before this script has a pane of its own. */
export function removePredecessors(): void {
  for (const parent of [document.documentElement, document.body, document.fullscreenElement])
    for (const element of [...(parent?.children ?? [])])
      if (isPaneTag(element.localName) && rootOf(element)?.querySelector(":scope > .stage > iframe")) element.remove()
}
