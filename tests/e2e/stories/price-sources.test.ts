/**
 * Other people's prices: Keepa with the user's own key, and a list from a file, each drawn as a line of its own beside
 * what was seen.
 */
import { expect, it } from "vitest"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { readTable } from "../pages/database"
import { clickButton, textOf } from "../pages/own-page"
import { pickFile } from "../pages/picked-file"
import { askedByPage, keepaException, pageExceptions, unexplained } from "../sent"
import { useWorld } from "../world"

const world = useWorld("chromium", { variant: "granted", isRecorded: true })
const keepaRequests = () => world.mall.requests.filter(({ host }) => host === "api.keepa.com")
const says = (tab: Tab, words: string) => until(`"${words}"`, textOf(tab), (text) => text.includes(words))
async function bothThemes(tab: Tab, name: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await tab.setTheme(theme)
    await world.picture(tab, `${name}-${theme}`)
  }
}

async function saveKey(settings: Tab, key: string): Promise<void> {
  await until(
    "the field for the key",
    () => settings.evaluate(() => document.querySelectorAll("input[type=password]").length),
    (count) => count === 1,
  )
  await settings.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>("input[type=password]")!
    field.value = value
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }, key)
  await clickButton(settings, "Save the key")
}

it("asks Keepa with the user's key, and says when the key is wrong", async () => {
  const settings = await world.browser.extensionTab("options.html")
  await says(settings, "Price histories from others")
  expect(keepaRequests()).toEqual([])
  await settings.evaluate(() => {
    const labels = [...document.querySelectorAll("label")]
    labels
      .find(({ innerText }) => innerText.includes("Ask Keepa"))!
      .querySelector("input")!
      .click()
  })
  await saveKey(settings, "too short")
  await says(settings, "This does not look like a Keepa key")
  await saveKey(settings, "x".repeat(64))
  await says(settings, "Keepa refuses the key")
  await world.picture(settings, "keepa-wrong-key")
  await clickButton(settings, "Forget the key")
  await saveKey(settings, world.mall.keepa.key)
  await says(settings, "The key works. 60 tokens left.")
  await settings.evaluate(() => document.querySelector(".lp-card")!.scrollIntoView({ block: "center" }))
  await bothThemes(settings, "keepa-settings")
  await settings.close()
  expect(keepaRequests().map(({ path }) => path.split("?")[0])).toEqual(["/token", "/token"])
})

it("shows Keepa's prices as a line of their own, and asks once", async () => {
  const { tab, pane } = await world.visit("live")
  await pane.waitFor("the tag", ({ tag }) => tag.includes("$"))
  await pane.click(".lp-tag .lp-icon-button")
  await until(
    "Keepa's line",
    () => pane.count(".lp-tag svg .lp-chart-other"),
    (count) => count > 0,
  )
  await pane.unfold(".lp-tag")
  const tag = await pane.text(".lp-tag")
  expect(tag).toContain("from Keepa, amazon.com")
  expect(tag).toContain(", by you")
  expect(tag).toContain("59 tokens left")
  expect(await pane.count('.lp-tag a[href^="https://keepa.com/"][rel~=noreferrer]')).toBe(1)
  expect(await pane.count('.lp-tag a[href^="https://camelcamelcamel.com/product/"]')).toBe(1)
  await pane.click(".lp-tag .lp-icon-button")
  await pane.click(".lp-tag .lp-icon-button")
  await until(
    "Keepa's line again",
    () => pane.count(".lp-tag svg .lp-chart-other"),
    (count) => count > 0,
  )
  // Kept last, because the show moves on to its next product meanwhile.
  await bothThemes(tab, "keepa-tag")
  const asked = keepaRequests().filter(({ path }) => path.startsWith("/product"))
  expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length)
})

it("imports a list of prices from a file, once, and draws it beside what was seen", async () => {
  const asin = keepaRequests().flatMap(({ path }) => /asin=(\w{10})/.exec(path)?.[1] ?? [])[0]!
  const settings = await world.browser.extensionTab("options.html")
  await says(settings, "Import prices or a copy")
  const lines = [
    "date,price,currency,product",
    `2026-01-05,129.00,USD,amazon:${asin}`,
    `2026-03-01,99.00,USD,amazon:${asin}`,
    `2026-02-31,99.00,USD,amazon:${asin}`,
  ]
  const pick = () => pickFile(settings, "my-prices.csv", lines.join("\n"))
  await pick()
  await says(settings, "Row 4: no date")
  expect(await textOf(settings)()).toContain("2 prices")
  const before = await readTable(world.browser, "sightings")
  expect(JSON.stringify(before)).not.toContain("my-prices.csv")
  await settings.evaluate(() =>
    document.querySelector("section[aria-label] button")!.scrollIntoView({ block: "center" }),
  )
  await bothThemes(settings, "import-preview")
  await clickButton(settings, "Import")
  await says(settings, "Done: 2 new, 0 brought up to date, 0 were there already.")
  await pick()
  await clickButton(settings, "Import")
  await says(settings, "Done: 0 new, 0 brought up to date, 2 were there already.")
  await settings.close()

  const history = await world.browser.extensionTab("tabs/history.html")
  await until(
    "a session",
    () => history.evaluate(() => document.querySelectorAll("details.lp-session").length),
    (count) => count > 0,
  )
  await history.evaluate(() => document.querySelector("details.lp-session")!.setAttribute("open", ""))
  await until(
    "its products",
    () => history.evaluate(() => document.querySelectorAll(".lp-tag .lp-icon-button").length),
    (count) => count > 0,
  )
  await history.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>(".lp-tag .lp-icon-button")) button.click()
  })
  await says(history, "from my-prices.csv")
  await history.evaluate(() => {
    const whole = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "All")
    whole?.click()
    whole?.scrollIntoView()
  })
  await bothThemes(history, "import-history")
  await history.close()
})

it("asked nobody but Keepa for more than a show needs", () => {
  const exceptions = [...pageExceptions, keepaException]
  expect(unexplained(world.sent, "chromium", askedByPage(world.mall, "live"), exceptions)).toEqual([])
})
