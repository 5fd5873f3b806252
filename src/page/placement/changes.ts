/**
 * Whether the page has changed near a box since it was last asked: to judge what lies under a box takes the page's time, and
 * nothing is judged anew where all is as it was.
 */
import { workHere } from "../bounds/work"
import type { Box } from "./coverage"

/** Where more than so many elements have changed, everything has. */
const MOST_NOTED = 64
/** What shows, hides and moves an element. */
const attributes = ["class", "style", "hidden", "open", "src", "aria-expanded", "aria-hidden", "data-state"]
/** At the element itself something has just moved or come. */
const eventsOfElement = ["transitionend", "animationend", "toggle", "load"]
/** Menus come with the pointer, the focus and keys, wherever they are. */
const eventsOfPage = ["pointerover", "focusin", "keydown"]

export interface Changes {
  /** Forgets what it is asked about. @param box in window coordinates */
  near(box: Box): boolean
}

const meets = (rect: DOMRect, { x, y, width, height }: Box): boolean =>
  rect.left < x + width && rect.right > x && rect.top < y + height && rect.bottom > y

function isNear(element: Element, box: Box): boolean {
  if (!element.isConnected) return false
  const rect = element.getBoundingClientRect()
  if (rect.width > 0 && rect.height > 0) return meets(rect, box)
  // A frame without a size of its own around something that stands anywhere.
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
        // Most of what changes is words, which bring no element with them.
        if ((target as ParentNode & Node).childElementCount > 0) for (const node of addedNodes) note(node)
      }
    }),
  )
  /** Nothing more is to be known then: a page that changes all the time is no longer listened to. */
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
  // A list that scrolls by itself, such as a chat, moves nothing outside of it but what is pinned to its contents.
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
