/** The skeleton of a page that cannot be read: from the popup over its preview to a file that the readers take. */
import { readFile } from "node:fs/promises"
import { expect, it } from "vitest"
import { savedPage } from "../../../scripts/saved-page"
import { sayPage } from "../../../scripts/site-try"
import { momentOfSkeleton } from "../../../src/sites/skeleton"
import { elsewhereHost } from "../../mall/hosts"
import { Chromium, ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { useWorld } from "../world"

const world = useWorld("chromium")

it("a page that cannot be read becomes a file without its words, which site:try reads", async () => {
  if (!(world.browser instanceof Chromium)) throw new Error("only Chromium has a toolbar's button to press")
  const tab = await world.browser.newTab()
  await tab.goto(`https://${elsewhereHost}/about`)
  await world.browser.pressToolbarButton(tab as ChromiumTab)
  const id = await tabIdOf(world.browser, "/about")
  const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
  await until("the offer", textOf(popup), (text) => text.includes("Look at this page"))
  await clickButton(popup, "Look at this page")
  await until("the word that nothing was read", textOf(popup), (text) => text.includes("could not be read"))
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
  const words = ["sell", "lamps"]
  const said = await tab.evaluate(() => document.body.innerText)
  for (const word of words) {
    expect(said).toContain(word)
    expect(saved.toLowerCase()).not.toContain(word)
  }
  const read = sayPage({ page: savedPage(saved), now: momentOfSkeleton }).join("\n")
  expect(read).toMatch(/^address\s+https:\/\/\S+$/m)
  expect(read).toMatch(/^problems\s+nothing-found$/m)
  await preview.close()
  await popup.close()
  await tab.close()
})
