/** What is drawn in a page: keyboard, screen readers, hostile styles, full screen, narrow windows. */
import { beforeAll, expect, it } from "vitest"
import { paneViolations } from "../../driver/accessibility"
import type { Tab } from "../../driver/browser"
import { until } from "../../driver/until"
import { barThere, hostCount } from "../../pages/pane"
import { useWorld } from "../../world"

const world = useWorld("chromium")

beforeAll(() => world.play(2))

/** Removes our element from the page, as the page itself can. */
const throwOut = (tab: Tab) =>
  tab.evaluate(() => {
    for (const element of document.querySelectorAll("*")) if (/^x-[a-z]{10}$/.test(element.localName)) element.remove()
  })

it("shifts nothing: the layout is the same with and without it", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  // Measured in one step, because the page itself keeps changing.
  const { withUs, without } = await tab.evaluate(() => {
    const layout = () =>
      [...document.querySelectorAll("main *")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [element.tagName, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join()
      })
    const withUs = layout()
    const ours = [...document.documentElement.children].at(-1)!
    if (ours === document.body) throw new Error("nothing of ours is there")
    ours.remove()
    return { withUs, without: layout() }
  })
  expect(without.length).toBeGreaterThan(10)
  expect(without).toEqual(withUs)
})

it("comes back when the page removes it", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  await throwOut(tab)
  await barThere(pane)
  expect(await hostCount(tab)).toBe(1)
})

it("is hidden and shown again by a key", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  const shown = () => pane.isShown()
  await tab.press("Alt+Shift+L")
  await until("the pane to be gone", shown, (isShown) => !isShown)
  await tab.press("Alt+Shift+L")
  await until("the pane to be back", shown, (isShown) => isShown)
  await barThere(pane)
})

it("says its verdict to screen readers once, and opens by keyboard", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  const reached = async () => (await tab.inPane(() => document.activeElement?.getAttribute("aria-label") ?? "")) ?? ""
  await until(
    "the keyboard to reach the evidence button",
    async () => {
      await tab.press("Tab")
      return reached()
    },
    (label) => label === "Show the evidence",
  )
  await until(
    "the video to be watched",
    () => pane.text(".lp-bar-text"),
    (text) => text.includes("Too short to tell"),
  )
  const before = await pane.text("[role=status]")
  expect(before).toContain("Can't tell")
  // In the page, the space bar would pause the video; in the pane it presses the button.
  await tab.press("Space")
  await until(
    "the panel",
    () => pane.count(".lp-panel"),
    (count) => count === 1,
  )
  const line = await pane.text(".lp-bar-text")
  await until(
    "the bar's text to change",
    () => pane.text(".lp-bar-text"),
    (text) => text !== line,
  )
  expect(await pane.text("[role=status]")).toBe(before)
  expect(await tab.evaluate(() => document.querySelector("video")!.paused)).toBe(false)
})

it("keeps its look under hostile styles", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  const look = () =>
    tab.inPane(() => {
      const bar = document.querySelector(".lp-bar")!
      const { width, height } = bar.getBoundingClientRect()
      return {
        size: [Math.round(width), Math.round(height)],
        font: getComputedStyle(bar).fontSize,
        direction: getComputedStyle(bar).direction,
        // Its value decides how scroll bars and fields look.
        scheme: getComputedStyle(bar).colorScheme,
        window: [innerWidth, innerHeight],
        surface: getComputedStyle(bar).getPropertyValue("--lp-surface"),
      }
    })
  const before = (await look())!
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { display: none !important; opacity: 0 !important; color-scheme: light !important; font-size: 99px !important; transform: scale(3) !important; --lp-surface: red !important }
      html, body { display: block !important }
      html { zoom: 1.5 !important; direction: rtl !important }
      ::backdrop { background: black !important; backdrop-filter: blur(9px) !important }
    `)
    document.adoptedStyleSheets = [sheet]
    document.documentElement.dir = "rtl"
    document.documentElement.lang = "ar"
  })
  // The pane undoes the zoom within the next second.
  const after = await until("the same look as before", look, (now) => now?.window.join() === before.window.join())
  await world.picture(tab, "hostile-styles")
  expect({ ...after, size: before.size }).toEqual(before)
})

it("moves into a full-screen container with its panel still open, and can be clicked there", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  await pane.click(".lp-bar .lp-icon-button")
  const panels = () => pane.count(".lp-panel")
  await until("the panel", panels, (count) => count === 1)
  await tab.evaluate(() => document.querySelector<HTMLElement>("[data-action=full]")!.click())
  await until(
    "the pane inside the full-screen element",
    () =>
      tab.evaluate(() =>
        [...(document.fullscreenElement?.children ?? [])].some(({ localName }) => /^x-[a-z]{10}$/.test(localName)),
      ),
    (inside) => inside,
  )
  expect(await panels()).toBe(1)
  await pane.click(".lp-bar .lp-icon-button")
  await until("the panel to close", panels, (count) => count === 0)
  await world.picture(tab, "full-screen")
  await tab.evaluate(() => document.exitFullscreen())
  await until(
    "one pane outside again",
    () => hostCount(tab),
    (count) => count === 1,
  )
  await barThere(pane)
})

it("is shown over a video that is full screen by itself, and cannot be clicked there", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  await tab.evaluate(() => document.querySelector<HTMLElement>(".live-video")!.requestFullscreen())
  await until(
    "the bar without buttons",
    () => pane.count(".lp-bar--display"),
    (count) => count === 1,
  )
  expect(await pane.count(".lp-bar button")).toBe(0)
  await tab.evaluate(() => document.exitFullscreen())
  await until(
    "the buttons again",
    () => pane.count(".lp-bar button"),
    (count) => count === 3,
  )
})

it("ignores a page that imitates its messages", async () => {
  const { tab, pane } = await world.visit("live")
  const before = await barThere(pane)
  await tab.evaluate(() => {
    const off = { mode: "off", site: "amazon", origin: null, access: "known", needs: [], unread: null, session: null }
    const message = { liveproof: 1, kind: "bg.tab.changed", view: off }
    window.postMessage(message, "*")
    window.dispatchEvent(new CustomEvent("liveproof", { detail: message }))
    document.dispatchEvent(new MessageEvent("message", { data: { kind: "ui.history.wipe", input: {} } }))
  })
  const runtime = await tab.evaluate(() => typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime)
  expect(runtime).toBe("undefined")
  expect((await barThere(pane)).headline).toBe(before.headline)
})

it("has the right place on a narrow screen", async () => {
  const { tab, pane } = await world.visit("live")
  await tab.setSize(400, 800)
  await barThere(pane)
  const fits = () =>
    tab.inPane(() => {
      const { left, right } = document.querySelector(".lp-bar")!.getBoundingClientRect()
      return left >= 0 && right <= innerWidth
    })
  await until("the bar within the window", fits, (inside) => inside === true)
  await world.picture(tab, "narrow")
})

it("scrolls out of view with what it stands beside, and stays reachable by keyboard", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  await pane.waitFor("the product's tag", ({ tag }) => tag.includes("$"))
  const boxes = () =>
    tab.inPane(() => {
      const all = [...document.querySelectorAll(".lp-bar, .lp-tag")]
      const inWindow = all.filter((box) => {
        const { top, bottom } = box.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      return { inWindow: inWindow.length, used: inWindow.filter((box) => box.contains(document.activeElement)).length }
    })
  await until("both boxes", boxes, (seen) => seen?.inWindow === 2)
  // Lower than the page was long, and with a focused element there.
  await tab.evaluate(() => {
    const below = Object.assign(document.createElement("div"), { style: "height: 4000px; padding-top: 3000px" })
    const button = Object.assign(document.createElement("button"), { id: "below" })
    below.append(button)
    document.body.append(below)
    button.focus()
    scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" })
  })
  await until("both to have left", boxes, (seen) => seen?.inWindow === 0)
  await tab.press("Tab")
  await until("the one that the keyboard reached", boxes, (seen) => seen?.inWindow === 1 && seen.used === 1)
  await tab.evaluate(() => document.querySelector<HTMLElement>("#below")!.focus({ preventScroll: true }))
  await until("the box to have left again", boxes, (seen) => seen?.inWindow === 0)
  await tab.evaluate(() => scrollTo({ top: 0, behavior: "instant" }))
  await until("both boxes again", boxes, (seen) => seen?.inWindow === 2)
})

it("breaks no accessibility rule when open, in either theme", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  await pane.click(".lp-bar .lp-icon-button")
  for (const theme of ["light", "dark"] as const) {
    await tab.setTheme(theme)
    expect(await paneViolations(tab)).toEqual([])
  }
})
