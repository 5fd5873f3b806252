/** Pages that come back from the back/forward cache, and pages that rewrite their document. */
import { describe, expect, it } from "vitest"
import { until } from "../driver/until"
import { storedSessions } from "../pages/database"
import { tabTitle } from "../pages/own-page"
import { barThere, hostCount } from "../pages/pane"
import { useWorld } from "../world"

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)
  const watched = async () => (await storedSessions(world.browser)).at(-1)?.watchedSeconds ?? 0

  it("a show that the viewer goes back to has one working pane and is watched again", async () => {
    const { tab, pane } = await world.visit("file-loop")
    await barThere(pane)
    await until("some of the show", watched, (seconds) => seconds > 3)
    await tab.evaluate(() => void Object.assign(globalThis, { isSameDocument: true }))
    await tab.goto(`${new URL(world.mall.urlOf("file-loop")).origin}/about`)
    const before = await watched()
    await tab.evaluate(() => history.back())
    await until(
      "one pane",
      () => hostCount(tab),
      (count) => count === 1,
    )
    await barThere(pane)
    // Firefox keeps the page but does not always let its video continue, with or without us. Chromium does not keep a
    // page that contains an extension's frame.
    if (name === "firefox") return expect(await tab.evaluate(() => "isSameDocument" in globalThis)).toBe(true)
    await until("more of the show", watched, (seconds) => seconds > before + 3)
    await until(
      "the toolbar's tooltip",
      () => tabTitle(world.browser, tab),
      (text) => text.startsWith("Liveproof: "),
    )
    expect(await storedSessions(world.browser)).toHaveLength(1)
  })

  it("a page that rewrites its document during a show keeps one working pane", async () => {
    const { tab, pane } = await world.visit("live")
    await barThere(pane)
    await tab.evaluate(() => {
      const all = document.documentElement.cloneNode(true) as Element
      for (const child of [...all.children]) if (/^x-[a-z]{10}$/.test(child.localName)) child.remove()
      document.open()
      document.append(all)
      document.close()
    })
    await until(
      "one pane",
      () => hostCount(tab),
      (count) => count === 1,
    )
    await barThere(pane)
  })
})
