// @vitest-environment happy-dom
import { expect, it } from "vitest"
import { PaneHost } from "~page/pane/host"

/** How often the frame's style was written while `act` ran. */
function writes(host: PaneHost, act: () => void): number {
  const observer = new MutationObserver(() => undefined)
  observer.observe(host.frame, { attributes: true, attributeFilter: ["style"] })
  act()
  const records = observer.takeRecords()
  observer.disconnect()
  return records.length
}

it("does not write the frame's style while nothing changes", () => {
  const host = new PaneHost({ scrolls: true })
  expect(writes(host, () => host.shapeFrame({ width: "300px", height: "200px" }))).toBeGreaterThan(0)
  expect(writes(host, () => host.shapeFrame({ width: "300px", height: "200px" }))).toBe(0)
  expect(writes(host, () => host.shapeFrame({ height: "200px" }))).toBe(0)
  expect(writes(host, () => host.shapeFrame({ height: "240px" }))).toBeGreaterThan(0)
  expect(host.frame.style.width).toBe("300px")
})

it("undoes what a page wrote into the frame's style", () => {
  const host = new PaneHost({ scrolls: true })
  host.shapeFrame({ width: "300px", height: "200px" })
  host.frame.style.width = "1px"
  host.frame.style.opacity = "0"
  host.shapeFrame({ width: "300px", height: "200px" })
  expect(host.frame.style.width).toBe("300px")
  expect(host.frame.style.opacity).toBe("")
})
