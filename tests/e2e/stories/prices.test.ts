/** Is it a good price? Over several visits, against what the page claims, during a show, and when at last it falls. */
import { afterAll, beforeAll, expect, it } from "vitest"
import type { PriceWatch } from "../../../src/model/watch"
import { until } from "../driver/until"
import { makeChecksDue } from "../pages/database"
import { textOf } from "../pages/own-page"
import { PriceDesk } from "../pages/price-desk"
import { useWorld } from "../world"

const world = useWorld("chromium", { variant: "granted" })
const printer = "B0MALLLP04"
const tape = "B0MALLTP05"
const scale = "B0MALLSC06"

let desk: PriceDesk
beforeAll(async () => {
  desk = await PriceDesk.open(world)
})
afterAll(() => desk?.own.close())

const says = (words: string) => (text: string) => text.replace(/\s+/g, " ").includes(words)
const watches = async () => (await desk.table("watches")) as PriceWatch[]

/** The texts of the notifications on screen. */
const notified = () =>
  desk.own.evaluate(async () => {
    type Api = { notifications: { getAll(): Promise<Record<string, unknown>> } }
    return Object.keys(await (globalThis as unknown as { chrome: Api }).chrome.notifications.getAll())
  })
const clearNotifications = () =>
  desk.own.evaluate(async () => {
    type Api = { notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> } }
    const { notifications } = (globalThis as unknown as { chrome: Api }).chrome
    for (const id of Object.keys(await notifications.getAll())) await notifications.clear(id)
  })

it("a price that fell over several visits is compared with the show's, and its changes during the show are listed", async () => {
  for (const price of [9900, 8900, 7900]) {
    await desk.visit(printer, price)
    await desk.passDays(10)
  }
  await desk.visit(printer, 7900)
  const { tab, pane } = await desk.openTag(printer)
  await pane.waitFor(
    "the show's price beside the others",
    ({ tag }) =>
      tag.includes("In the show: $79.00.") &&
      tag.includes("The same on the product's page: $79.00") &&
      tag.includes("The same before the show: $79.00") &&
      tag.includes("Lowest: $79.00") &&
      tag.includes("4 sightings over 31 days, by you"),
  )
  world.mall.setPrice(printer, 7400)
  await pane.waitFor("the change", ({ tag }) => tag.includes("$79.00 → $74.00"))
  await world.picture(tab, "price-falling")
  await tab.setTheme("dark")
  await world.picture(tab, "price-falling-dark")
})

it("a price that was raised and then cut is reported as such", async () => {
  for (const days of [25, 20, 6]) {
    await desk.visit(scale, 3250)
    await desk.passDays(days)
  }
  await desk.visit(scale, 3900)
  await desk.passDays(5)
  await desk.visit(scale, 3250, 3900)
  const { tab, pane } = await desk.openTag(scale)
  await pane.waitFor("the claim check", ({ tag }) =>
    tag.includes("The price appears to have been raised to $39.00 for 5 days; the usual price was $32.50."),
  )
  await world.picture(tab, "price-raised")
})

it("a list price that was never charged, and the shop's own 30-day low, are compared with what was seen", async () => {
  world.mall.setOffer(tape, { low30Minor: 2699 })
  for (const days of [25, 20]) {
    await desk.visit(tape, 2499, 2999)
    await desk.passDays(days)
  }
  await desk.visit(tape, 2499, 2999)
  const { tab, pane } = await desk.openTag(tape)
  await pane.waitFor(
    "both claims",
    ({ tag }) =>
      /The list price of \$29\.99 was not charged on the \d+ days .+; the highest price was \$24\.99\./.test(tag) &&
      tag.includes("The shop states $26.99 as its lowest price in the 30 days before"),
  )
  await world.picture(tab, "price-list")
})

it("a watched price causes one alert for each fall, and its page is checked on schedule", async () => {
  const { tab, pane } = await desk.openTag(printer)
  await pane.waitFor("the watch form", ({ tag }) => tag.includes("Tell me when it is seen below"))
  await pane.fill(".lp-watch-price", "cheap")
  await pane.click(".lp-watch form button")
  await pane.waitFor("a refusal", ({ tag }) => tag.includes("Please enter a price in USD."))
  await pane.fill(".lp-watch-price", "$72.00")
  await pane.click(".lp-watch form button")
  await pane.waitFor("the watch", ({ tag }) => tag.includes("you will be told when it is seen below $72.00"))
  // Otherwise the show would keep recording prices, each slightly later than those of the visits.
  await tab.close()

  await desk.visit(printer, 7200)
  expect((await watches())[0]).toMatchObject({ alert: null, lastMinor: 7200 })
  await desk.visit(printer, 6900)
  await until("the notification", notified, (ids) => ids.length === 1)
  const popup = await world.browser.extensionTab("popup.html")
  await until("the popup's alert", textOf(popup), says("Now $69.00, below $72.00."))
  await popup.close()

  await clearNotifications()
  await desk.visit(printer, 6900)
  await desk.visit(printer, 6800)
  expect(await notified()).toEqual([])
  await desk.visit(printer, 7500)
  await desk.visit(printer, 7000)
  await until("the second fall's notification", notified, (ids) => ids.length === 1)

  await desk.ask("ui.watch.schedule", { everyHours: 6 })
  await until("a plan", watches, ([watch]) => watch?.check.nextAt !== null)
  world.mall.setPrice(printer, 6500)
  await desk.passDays(1)
  const asked = world.mall.requests.length
  await makeChecksDue(desk.own)
  await world.browser.stopBackground()
  await desk.ask("ui.watch.alerts", {})
  await until(
    "the page to be read",
    watches,
    ([watch]) => watch?.check.outcome === "read" && watch.lastMinor === 6500,
    60_000,
  )
  expect(world.mall.requests.slice(asked).filter(({ path }) => path === `/dp/${printer}`)).toHaveLength(1)

  await desk.own.reload()
  await until("the list", textOf(desk.own), says("Page read"))
  await world.picture(desk.own, "watchlist")
  await desk.own.setTheme("dark")
  await world.picture(desk.own, "watchlist-dark")
})

it("a price range is called one and cannot be watched; deleting everything ends all price watches", async () => {
  world.mall.setOffer(printer, { priceMinor: 9900, rangeHighMinor: 12_900 })
  const { pane } = await desk.openTag(printer, { canBeWatched: false })
  await pane.waitFor("the range", ({ tag }) => tag.startsWith("$99.00 to $129.00"))
  expect(await watches()).toHaveLength(1)
  await desk.ask("ui.history.wipe", {})
  expect(await watches()).toEqual([])
})
