/**
 * Whether the page has changed near a box since it was last asked. Judging what lies under a box takes the page's time,
 * so that is not done again while nothing changes.
 */
import { workHere } from "../bounds/work-meter"
import type { Box } from "./coverage"

/** If more elements than this have changed, everything counts as changed. */
const MOST_NOTED = 64
/** What shows, hides and moves an element. */
const attributes = ["class", "style", "hidden", "open", "src", "aria-expanded", "aria-hidden", "data-state"]
/** Fired at an element that has just moved or appeared. */
const eventsOfElement = ["transitionend", "animationend", "toggle", "load"]
/** Menus open on pointer, focus or keys, anywhere in the page. */
const eventsOfPage = ["pointerover", "focusin", "keydown"]

export interface Changes {
  /** Whether anything near the box has changed since the last call. @param box in window coordinates */
  near(box: Box): boolean
}

const meets = (rect: DOMRect, { x, y, width, height }: Box): boolean =>
  rect.left < x + width && rect.right > x && rect.top < y + height && rect.bottom > y

function isNear(element: Element, box: Box): boolean {
  if (!element.isConnected) return false
  const rect = element.getBoundingClientRect()
  if (rect.width > 0 && rect.height > 0) return meets(rect, box)
  // A wrapper without a size of its own, whose contents may be anywhere.
  const isDrawn = element.checkVisibility() || getComputedStyle(element).display === "contents"
  return element.childElementCount > 0 && isDrawn
}

export function watchChanges(signal: AbortSignal): Changes {
  let isAnywhere = true
  const noted = new Set<Element>()
  const observer = new MutationObserver((records) =>
    workHere.run(() => {
      for (const { target, addedNodes } of records) {
        note(target)
        // Most changes are to text alone and add no elements.
        if ((target as ParentNode & Node).childElementCount > 0) for (const node of addedNodes) note(node)
      }
    }),
  )
  /**
   * There is nothing more to learn then, so we stop listening; otherwise a page that changes all the time would keep us
   * busy.
   */
  const noteAll = () => {
    isAnywhere = true
    noted.clear()
    observer.disconnect()
  }
  const note = (node: EventTarget | null) => {
    if (isAnywhere || !(node instanceof Element)) return
    noted.add(node)
    if (noted.size > MOST_NOTED) noteAll()
  }
  const options = { signal, capture: true, passive: true }
  for (const type of eventsOfElement) document.addEventListener(type, ({ target }) => note(target), options)
  for (const type of eventsOfPage) document.addEventListener(type, noteAll, options)
  // A list that scrolls on its own, such as a chat, moves nothing outside it except what is pinned to its contents.
  document.addEventListener("scroll", ({ target }) => (target === document ? noteAll() : note(target)), options)
  addEventListener("resize", noteAll, options)
  signal.addEventListener("abort", noteAll, { once: true })
  return {
    near(box) {
      const isChanged = isAnywhere || [...noted].some((element) => isNear(element, box))
      isAnywhere = false
      noted.clear()
      if (!signal.aborted)
        observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: attributes })
      return isChanged
    },
  }
}
