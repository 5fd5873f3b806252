/**
 * The skeleton of a page that cannot be read, from the popup through its preview to a file that the readers accept; and
 * pages that try to keep its reader busy. Nobody can press the toolbar button in Firefox, so the site is granted there.
 */
import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { savedPage } from "../../../scripts/saved-page"
import { describePage } from "../../../scripts/site-try"
import { MOMENT_OF_SKELETON } from "../../../src/sites/skeleton"
import { elsewhereHost } from "../../mall/hosts"
import type { Tab } from "../driver/browser"
import { Chromium, ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { grantSite } from "../pages/grant"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { useWorld, type World } from "../world"

const about = `https://${elsewhereHost}/about`

/** Checks that the file contains none of the page's words, and is read just as the page is. */
async function standsFor(skeleton: string, tab: Tab): Promise<void> {
  const said = await tab.evaluate(() => document.body.innerText)
  for (const word of ["sell", "lamps"]) {
    expect(said).toContain(word)
    expect(skeleton.toLowerCase()).not.toContain(word)
  }
  const read = describePage({ page: savedPage(skeleton), now: MOMENT_OF_SKELETON }).join("\n")
  expect(read).toMatch(/^address\s+https:\/\/\S+$/m)
  expect(read).toMatch(/^problems\s+nothing-found$/m)
}

async function openGranted({ browser }: World) {
  await (await grantSite(browser, `https://${elsewhereHost}`)).close()
  const tab = await browser.newTab()
  await tab.goto(about)
  const openPreview = async () => browser.extensionTab(`tabs/skeleton.html?tab=${await tabIdOf(browser, "/about")}`)
  return { tab, openPreview }
}

const shownIn = (preview: Tab) => () => preview.evaluate(() => document.querySelector("textarea")?.value ?? "")

describe("in chromium", () => {
  const world = useWorld("chromium")

  it("a page that cannot be read becomes a file without its words, which site:try reads", async () => {
    if (!(world.browser instanceof Chromium)) throw new Error("the toolbar button can be pressed only in Chromium")
    const tab = await world.browser.newTab()
    await tab.goto(`https://${elsewhereHost}/about`)
    await world.browser.pressToolbarButton(tab as ChromiumTab)
    const id = await tabIdOf(world.browser, "/about")
    const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
    await until("the offer", textOf(popup), (text) => text.includes("Look at this page"))
    await clickButton(popup, "Look at this page")
    await until("the message that nothing was read", textOf(popup), (text) => text.includes("could not be read"))
    await world.picture(popup, "popup-skeleton")
    const { page } = popup as ChromiumTab
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "Save this page’s skeleton" }).click(),
    ])
    const preview = new ChromiumTab(opened)
    const text = preview.page.getByRole("textbox", { name: "The skeleton, in full" })
    const shown = await text.inputValue({ timeout: 60_000 })
    await world.picture(preview, "skeleton")
    await preview.setTheme("dark")
    await preview.page.setViewportSize({ width: 360, height: 740 })
    await world.picture(preview, "skeleton-dark-narrow")
    const [file] = await Promise.all([
      preview.page.waitForEvent("download"),
      preview.page.getByRole("button", { name: "Save as a file" }).click(),
    ])
    expect(file.suggestedFilename()).toBe("liveproof-skeleton.txt")
    const saved = await readFile(await file.path(), "utf8")
    expect(saved).toBe(shown)
    await standsFor(saved, tab)
    await preview.close()
    await popup.close()
    await tab.close()
  })
})

describe("in firefox", () => {
  const world = useWorld("firefox")

  it("a page on a granted site becomes a file without its words", async () => {
    const { tab, openPreview } = await openGranted(world)
    const preview = await openPreview()
    const shown = await until("the skeleton", shownIn(preview), (text) => text !== "")
    await preview.evaluate(() => {
      const make = URL.createObjectURL
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { handedOut: blob })
        return make(blob)
      }
    })
    await world.picture(preview, "skeleton-firefox")
    await clickButton(preview, "Save as a file")
    const saved = () => preview.evaluate(() => (globalThis as unknown as { handedOut?: Blob }).handedOut?.text() ?? "")
    expect(await until("the file", saved, (text) => text !== "")).toBe(shown)
    await standsFor(shown, tab)
    await preview.close()
    await tab.close()
  })

  pagesThatAreTooMuch(world)
})

function pagesThatAreTooMuch(world: World) {
  it.each([
    ["deeper than any page", 3_000, 1],
    ["with more elements than any page", 1, 250_000],
  ])("says that a page is too large if it is %s", async (_, depth, width) => {
    const { tab, openPreview } = await openGranted(world)
    await tab.evaluate(
      (levels, siblings) => {
        let at: Element = document.body
        for (let level = 0; level < levels; level++) at = at.appendChild(document.createElement("div"))
        at.append(...Array.from({ length: Math.min(siblings, 50_000) }, () => document.createElement("i")))
        for (let more = 50_000; more < siblings; more += 50_000)
          at.append(...Array.from({ length: 50_000 }, () => document.createElement("i")))
      },
      depth,
      width,
    )
    const preview = await openPreview()
    await until("the message", textOf(preview), (text) => text.includes("too large, or nested too deeply"))
    expect(await shownIn(preview)()).toBe("")
    await preview.close()
    await tab.close()
  })
}
