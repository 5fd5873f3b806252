// @vitest-environment happy-dom
/** Which changes in a page are a reason to look again at what lies under a box. */
import { afterEach, beforeEach, expect, it } from "vitest"
import { type Changes, watchChanges } from "~page/placement/changes"

const box = { x: 100, y: 100, width: 200, height: 40 }
const far = { left: 500, top: 500 }
const under = { left: 150, top: 110 }
let over: AbortController
let changes: Changes

function stand(element: Element, { left, top }: typeof far, width = 30, height = 30): Element {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height)
  return element
}

/** Observers are notified after the page's own script has ended. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

function add(parent: Element, child: Element): Element {
  parent.append(child)
  return child
}

beforeEach(() => {
  document.body.replaceChildren()
  stand(document.documentElement, far)
  stand(document.body, far)
  over = new AbortController()
  changes = watchChanges(over.signal)
})
afterEach(() => over.abort())

it("the first look counts as a change, the next one does not", () => {
  expect(changes.near(box)).toBe(true)
  expect(changes.near(box)).toBe(false)
})

it("something added under the box is a change, once; something added elsewhere is not", async () => {
  changes.near(box)
  add(document.body, stand(document.createElement("p"), far))
  await settled()
  expect(changes.near(box)).toBe(false)
  add(document.body, stand(document.createElement("button"), under))
  await settled()
  expect(changes.near(box)).toBe(true)
  expect(changes.near(box)).toBe(false)
})

it("something shown or moved under the box is a change", async () => {
  const button = add(document.body, stand(document.createElement("button"), under))
  await settled()
  changes.near(box)
  button.className = "shown"
  await settled()
  expect(changes.near(box)).toBe(true)
  button.dispatchEvent(new Event("transitionend", { bubbles: true }))
  expect(changes.near(box)).toBe(true)
})

it("a wrapper without a size may contain anything", async () => {
  const portal = stand(document.createElement("div"), far, 0, 0)
  portal.checkVisibility = () => true
  add(document.body, portal)
  await settled()
  changes.near(box)
  add(portal, stand(document.createElement("menu"), far, 0, 0))
  await settled()
  expect(changes.near(box)).toBe(true)
})

it.each(["pointerover", "focusin", "keydown"])("after %s anything may have appeared", (type) => {
  changes.near(box)
  document.body.dispatchEvent(new Event(type, { bubbles: true }))
  expect(changes.near(box)).toBe(true)
})

it("when the page scrolls, everything has moved; when a list scrolls, only its content", () => {
  const list = (where: typeof far) => add(document.body, stand(document.createElement("ul"), where))
  const [chat, menu] = [list(far), list(under)]
  changes.near(box)
  chat.dispatchEvent(new Event("scroll"))
  expect(changes.near(box)).toBe(false)
  menu.dispatchEvent(new Event("scroll"))
  expect(changes.near(box)).toBe(true)
  document.dispatchEvent(new Event("scroll"))
  expect(changes.near(box)).toBe(true)
})

it("many changes count as a change everywhere, and nothing is recorded after the end", async () => {
  changes.near(box)
  for (let n = 0; n < 100; n++) add(document.body, stand(document.createElement("i"), far))
  await settled()
  expect(changes.near(box)).toBe(true)
  over.abort()
  expect(changes.near(box)).toBe(true)
  add(document.body, stand(document.createElement("button"), under))
  await settled()
  expect(changes.near(box)).toBe(false)
})
