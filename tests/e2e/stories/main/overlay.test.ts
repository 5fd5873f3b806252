/** The overlay on the page: its keyboard, screen readers, hostile pages, full screen, narrow windows. */
import { beforeAll, expect, it } from "vitest"
import { violationsIn } from "../../driver/accessibility"
import { until } from "../../driver/until"
import { barThere, hostCount } from "../../pages/overlay"
import { useWorld } from "../../world"

const world = useWorld("chromium")

beforeAll(() => world.play(2))

it("moves nothing: the layout is the same with and without it", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  // At one stroke: the page itself goes on changing.
  const { withUs, without } = await tab.evaluate(() => {
    const layout = () =>
      [...document.querySelectorAll("main *")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [element.tagName, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join()
      })
    const withUs = layout()
    document.querySelector("liveproof-overlay")!.remove()
    return { withUs, without: layout() }
  })
  expect(without.length).toBeGreaterThan(10)
  expect(without).toEqual(withUs)
})

it("comes back when the page throws it out", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  await tab.evaluate(() => document.querySelector("liveproof-overlay")!.remove())
  await barThere(overlay)
})

it("is hidden and brought back by one key", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  await tab.press("Alt+Shift+L")
  await until(
    "the bar to be gone",
    () => overlay.count(".lp-bar"),
    (count) => count === 0,
  )
  await tab.press("Alt+Shift+L")
  await barThere(overlay)
})

it("says its verdict to screen readers and opens by keyboard", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  const reached = () =>
    tab.evaluate(() => {
      const root = document.querySelector("liveproof-overlay")!.shadowRoot!
      return root.activeElement?.getAttribute("aria-label") ?? ""
    })
  await until(
    "the keyboard to reach the evidence button",
    async () => {
      await tab.press("Tab")
      return reached()
    },
    (label) => label === "Show the evidence",
  )
  await tab.press("Enter")
  await until(
    "the panel",
    () => overlay.count(".lp-panel"),
    (count) => count === 1,
  )
  expect(await overlay.text("[role=status]")).toContain("Can't tell")
})

it("keeps its look under hostile styles", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  const look = () =>
    tab.evaluate(() => {
      const host = document.querySelector("liveproof-overlay")!
      const bar = host.shadowRoot!.querySelector(".lp-bar")!
      const { width, height } = bar.getBoundingClientRect()
      const { display, opacity } = getComputedStyle(host)
      return {
        width: Math.round(width),
        height: Math.round(height),
        display,
        opacity,
        font: getComputedStyle(bar).fontSize,
        // Scroll bars and fields follow it.
        scheme: getComputedStyle(bar).colorScheme,
      }
    })
  const before = await look()
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      "* { display: none !important; opacity: 0 !important; color-scheme: light !important; font-size: 99px !important; transform: scale(3) !important }",
    )
    document.adoptedStyleSheets = [sheet]
  })
  const after = await look()
  await tab.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  expect(after.font).toBe(before.font)
  expect(after.display).toBe(before.display)
  expect(after.opacity).toBe(before.opacity)
  expect(after.scheme).toBe("light dark")
})

it("goes into a full-screen container, where it can be clicked", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  await tab.evaluate(() => document.querySelector<HTMLElement>("[data-action=full]")!.click())
  await until(
    "the overlay inside the full-screen element",
    () => tab.evaluate(() => document.fullscreenElement?.querySelector("liveproof-overlay") !== null),
    (inside) => inside,
  )
  await overlay.click(".lp-bar .lp-icon-button")
  await until(
    "the panel",
    () => overlay.count(".lp-panel"),
    (count) => count === 1,
  )
  await world.picture(tab, "full-screen")
  await tab.evaluate(() => document.exitFullscreen())
  await until(
    "one overlay outside again",
    () => hostCount(tab),
    (count) => count === 1,
  )
})

it("is shown, and cannot be clicked, over a video alone in full screen", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  await tab.evaluate(() => document.querySelector<HTMLElement>(".live-video")!.requestFullscreen())
  await until(
    "the bar without buttons",
    () => overlay.count(".lp-bar--display"),
    (count) => count === 1,
  )
  expect(await overlay.count(".lp-bar button")).toBe(0)
  await tab.evaluate(() => document.exitFullscreen())
  await until(
    "the buttons again",
    () => overlay.count(".lp-bar button"),
    (count) => count === 2,
  )
})

it("takes no word from a page that imitates its messages", async () => {
  const { tab, overlay } = await world.visit("live")
  const before = await barThere(overlay)
  await tab.evaluate(() => {
    const off = { mode: "off", site: "amazon", origin: null, access: "known", needs: [], unread: null, session: null }
    const message = { liveproof: 1, kind: "bg.tab.changed", view: off }
    window.postMessage(message, "*")
    window.dispatchEvent(new CustomEvent("liveproof", { detail: message }))
    document.dispatchEvent(new MessageEvent("message", { data: { kind: "ui.history.wipe", input: {} } }))
  })
  const runtime = await tab.evaluate(() => typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime)
  expect(runtime).toBe("undefined")
  expect((await barThere(overlay)).headline).toBe(before.headline)
})

it("stands right on a narrow screen", async () => {
  const { tab, overlay } = await world.visit("live")
  await tab.setSize(400, 800)
  await barThere(overlay)
  const fits = () =>
    tab.evaluate(() => {
      const { left, right } = document
        .querySelector("liveproof-overlay")!
        .shadowRoot!.querySelector(".lp-bar")!
        .getBoundingClientRect()
      return left >= 0 && right <= innerWidth
    })
  await until("the bar within the window", fits, (inside) => inside)
  await world.picture(tab, "narrow")
})

it("leaves the window with what it stands beside, and is there for the keyboard", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  await overlay.waitFor("the product's tag", ({ tag }) => tag.includes("$"))
  const boxes = () =>
    tab.evaluate(() => {
      const root = document.querySelector("liveproof-overlay")!.shadowRoot!
      const all = [...root.querySelectorAll(".lp-bar, .lp-tag")]
      const inWindow = all.filter((box) => {
        const { top, bottom } = box.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      return { inWindow: inWindow.length, used: inWindow.filter((box) => box.contains(root.activeElement)).length }
    })
  await until("both boxes", boxes, ({ inWindow }) => inWindow === 2)
  // Further down than the page reaches, with something there that has the focus.
  await tab.evaluate(() => {
    const below = Object.assign(document.createElement("div"), { style: "height: 4000px; padding-top: 3000px" })
    const button = Object.assign(document.createElement("button"), { id: "below" })
    below.append(button)
    document.body.append(below)
    button.focus()
    scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" })
  })
  await until("both to have left", boxes, ({ inWindow }) => inWindow === 0)
  await tab.press("Tab")
  await until("the one that the keyboard reached", boxes, ({ inWindow, used }) => inWindow === 1 && used === 1)
  await tab.evaluate(() => document.querySelector<HTMLElement>("#below")!.focus({ preventScroll: true }))
  await until("it to have left again", boxes, ({ inWindow }) => inWindow === 0)
  await tab.evaluate(() => scrollTo({ top: 0, behavior: "instant" }))
  await until("both boxes again", boxes, ({ inWindow }) => inWindow === 2)
})

it("breaks no rule of accessibility, opened, in both themes", async () => {
  const { tab, overlay } = await world.visit("live")
  await barThere(overlay)
  await overlay.click(".lp-bar .lp-icon-button")
  for (const theme of ["light", "dark"] as const) {
    await tab.setTheme(theme)
    expect(await violationsIn(tab, "liveproof-overlay")).toEqual([])
  }
})
