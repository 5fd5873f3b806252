/** The overlay, the popup, the history and the settings: keyboard, screen reader, hostile pages, full screen, languages. */
import { AxeBuilder } from "@axe-core/playwright"
import { beforeAll, describe, expect, it } from "vitest"
import type { Tab } from "../../driver/browser"
import type { ChromiumTab } from "../../driver/chromium"
import { until } from "../../driver/until"
import type { OverlayPage } from "../../pages/overlay"
import { useWorld } from "../../world"

const world = useWorld("chromium")
const hostCount = (tab: Tab) => tab.evaluate(() => document.querySelectorAll("liveproof-overlay").length)
const barThere = (overlay: OverlayPage) =>
  overlay.waitFor("the overlay's bar", ({ bar }) => bar.includes("The page says LIVE."))

beforeAll(() => world.mall.setRate(2))

describe("on the page", () => {
  it("moves nothing: the layout is the same with and without it", async () => {
    const { tab, overlay } = await world.visit("live")
    await barThere(overlay)
    const layout = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll("main *")].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          return [element.tagName, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join()
        }),
      )
    const withUs = await layout()
    await tab.evaluate(() => document.querySelector("liveproof-overlay")!.remove())
    expect(await layout()).toEqual(withUs)
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
        }
      })
    const before = await look()
    await tab.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        "* { display: none !important; opacity: 0 !important; font-size: 99px !important; transform: scale(3) !important }",
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
})

describe("accessibility", () => {
  it.each([
    "tabs/welcome.html",
    "tabs/grant.html?site=https://shop.example",
    "tabs/history.html",
    "options.html",
    "popup.html",
  ])("%s has no violations", async (path) => {
    const tab = await world.browser.extensionTab(path)
    await until(
      "its content",
      () => tab.evaluate(() => document.querySelectorAll("main").length),
      (count) => count === 1,
    )
    const { violations } = await new AxeBuilder({ page: (tab as ChromiumTab).page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([])
    await tab.close()
  })

  it("the overlay has no violations, opened, in both themes", async () => {
    const { tab, overlay } = await world.visit("live")
    await barThere(overlay)
    await overlay.click(".lp-bar .lp-icon-button")
    for (const theme of ["light", "dark"] as const) {
      await tab.setTheme(theme)
      const { violations } = await new AxeBuilder({ page: (tab as ChromiumTab).page })
        .include("liveproof-overlay")
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([])
    }
  })
})

describe("the popup and the settings", () => {
  const tabId = (url: string) => async () => {
    const own = await world.browser.extensionTab("options.html")
    const id = await own.evaluate(async (wanted) => {
      const { tabs } = (
        globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } } }
      ).chrome
      return (await tabs.query({})).find((tab) => tab.url?.includes(wanted))?.id ?? -1
    }, url)
    await own.close()
    return id
  }

  it("says what is seen on the tab, and switches the site off and on", async () => {
    const { tab, overlay } = await world.visit("live")
    await barThere(overlay)
    const id = await tabId(world.mall.uuidOf("live"))()
    const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
    const says = () => popup.evaluate(() => document.body.innerText)
    await until("the popup's word", says, (text) => text.includes("Can't tell"))
    await popup.setSize(372, 320)
    await world.picture(popup, "popup-light")
    await popup.setTheme("dark")
    await world.picture(popup, "popup-dark")
    await popup.evaluate(() => document.querySelector<HTMLInputElement>("input[type=checkbox]")!.click())
    await until(
      "the overlay to be gone",
      () => hostCount(tab),
      (count) => count === 0,
    )
    await until("the popup to say so", says, (text) => text.includes("Switched off on this site"))
    await popup.evaluate(() => document.querySelector<HTMLInputElement>("input[type=checkbox]")!.click())
    await barThere(overlay)
    await popup.close()
  })

  it("shows the toolbar's badge in letters", async () => {
    const { overlay } = await world.visit("replay")
    await overlay.waitForHeadline("Recording")
    const id = await tabId(world.mall.uuidOf("replay"))()
    const own = await world.browser.extensionTab("options.html")
    const badge = () =>
      own.evaluate(async (tab) => {
        const { action } = (
          globalThis as unknown as {
            chrome: { action: Record<"getBadgeText" | "getTitle", (q: object) => Promise<string>> }
          }
        ).chrome
        return [await action.getBadgeText({ tabId: tab }), await action.getTitle({ tabId: tab })]
      }, id)
    await until("the badge", badge, ([text, title]) => text === "rec" && title === "Liveproof: Recording")
    await own.close()
  })

  it("saves a copy of everything and deletes everything", async () => {
    const own = await world.browser.extensionTab("options.html")
    await until(
      "the settings",
      () => own.evaluate(() => document.querySelectorAll("button").length),
      (count) => count >= 2,
    )
    await world.picture(own, "settings")
    const copy = await own.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const real = URL.createObjectURL
          URL.createObjectURL = (blob: Blob) => {
            blob.text().then(resolve)
            return real(blob)
          }
          const buttons = [...document.querySelectorAll("button")]
          buttons.find((button) => button.textContent === "Save a copy of everything")?.click()
        }),
    )
    const tables = copy
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => JSON.parse(line).table)
    expect(tables).toEqual(expect.arrayContaining(["sessions", "products", "sightings", "prints"]))
    const wipe = (label: string) =>
      own.evaluate(
        (wanted) => [...document.querySelectorAll("button")].find((button) => button.textContent === wanted)?.click(),
        label,
      )
    await wipe("Delete everything")
    await until(
      "the question",
      () => own.evaluate(() => document.body.innerText),
      (text) => text.includes("Delete the whole history"),
    )
    await wipe("Yes, delete")
    const history = await world.browser.extensionTab("tabs/history.html")
    await until(
      "an empty history",
      () => history.evaluate(() => document.body.innerText),
      (text) => text.includes("No show has been watched yet."),
    )
    await history.close()
    await own.close()
  })
})
