import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { listenToAlerts, notifyAlerts, putAway } from "../../../src/background/alerts"
import { historyHandlers } from "../../../src/background/handlers/history"
import { watchHandlers } from "../../../src/background/handlers/watch"
import { PoliteFetcher } from "../../../src/background/polite-fetch"
import { openSourceDesk } from "../../../src/background/price-sources"
import { checkDue, planAlarm } from "../../../src/background/recheck"
import type { Sighting } from "../../../src/model/money"
import { GIVE_UP_AFTER } from "../../../src/prices/alerts/recheck"
import { newPriceWatch } from "../../../src/prices/alerts/watch"
import { history } from "../../../src/prices/history/history"
import { canDate } from "../../../src/store/clock"
import { LiveproofDatabase } from "../../../src/store/database"
import { productView, seeProduct } from "../../../src/store/products"
import { changeSettings } from "../../../src/store/settings"
import { planChecks, putWatch, watchOf } from "../../../src/store/watches"
import { aProduct, aSighting, noon, onPage } from "../make"
import { reset, seen } from "./watching-browser"

vi.mock("webextension-polyfill", async (original) => {
  const { default: texts } = await original<{ default: object }>()
  const { watchingBrowser } = await import("./watching-browser")
  return { default: { ...texts, ...watchingBrowser } }
})

const hour = 3_600_000
const product = aProduct()
const alarm = "look-at-watched-products"
let db: LiveproofDatabase
let names = 0
let now = noon

beforeEach(async () => {
  reset()
  now = noon
  db = new LiveproofDatabase(`watching-${names++}`)
  await changeSettings(db, { consent: "yes", recheckHours: 24 })
  await see(9900)
  const { sightings } = (await productView(db, product.key))!
  await putWatch(
    db,
    newPriceWatch(product.key, history(sightings, { now })!, { kind: "below", amountMinor: 9000 }, now),
  )
})
afterEach(() => db.delete())

const see = (amountMinor: number, change: Partial<Sighting> = {}) =>
  seeProduct(db, product, [aSighting({ amountMinor, firstSeenAt: now, lastSeenAt: now, ...change })], now, "show-page")

describe("telling alerts", () => {
  it("shows one notification and a number on the badge, however often it is asked", async () => {
    now += hour
    await see(8900)
    await notifyAlerts(db)
    expect([...seen.notifications.values()]).toEqual(["Now $89.00, below $90.00."])
    seen.notifications.clear()
    await notifyAlerts(db)
    expect(seen.notifications.size).toBe(0)
    expect(seen.badge).toBe("↓1")
  })

  it("shows at the next start what a worker could not show before it died", async () => {
    now += hour
    await see(8900)
    expect(seen.notifications.size).toBe(0)
    await notifyAlerts(db)
    expect(seen.notifications.size).toBe(1)
  })

  it("shows only the badge while notifications are not allowed, and does not catch up later", async () => {
    seen.granted.delete("notifications")
    now += hour
    await see(8900)
    await notifyAlerts(db)
    expect([seen.notifications.size, seen.badge]).toEqual([0, "↓1"])
    seen.granted.add("notifications")
    await notifyAlerts(db)
    expect(seen.notifications.size).toBe(0)
  })

  it("ends when the alert is dismissed", async () => {
    now += hour
    await see(8900)
    await notifyAlerts(db)
    await putAway(db, product.key)
    expect([seen.notifications.size, seen.badge]).toEqual([0, ""])
  })
})

describe("a click on a notification", () => {
  beforeEach(async () => {
    now += hour
    await see(8900)
    await notifyAlerts(db)
    listenToAlerts(db)
  })

  it("opens the product's page and dismisses the alert", async () => {
    const [id] = seen.notifications.keys()
    seen.click(id!)
    await vi.waitFor(() => expect([seen.notifications.size, seen.badge]).toEqual([0, ""]))
    expect(seen.opened).toEqual([product.url])
    expect((await watchOf(db, product.key))!.alert).toMatchObject({ seen: true })
  })

  it.each([
    ["for something else", `other ${product.key}`],
    ["for no product", "watch nothing"],
    ["for a product that is not watched", "watch amazon:OTHER"],
  ])("%s opens nothing", async (_, id) => {
    seen.click(id)
    const [real] = seen.notifications.keys()
    seen.click(real!)
    await vi.waitFor(() => expect(seen.badge).toBe(""))
    expect(seen.opened).toEqual([product.url])
  })
})

it("deleting everything leaves no alert on the badge and no check planned", async () => {
  now += hour
  await see(8900)
  await notifyAlerts(db)
  await planChecks(db, (watch) => ({ ...watch.check, nextAt: now + hour }))
  await planAlarm(db)
  expect([seen.badge, seen.alarms.has(alarm)]).toEqual(["↓1", true])
  const desk = { db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, () => now), now: () => now }
  await historyHandlers(desk)["ui.history.wipe"]({}, { tab: 1, frame: 0, url: "" })
  expect([seen.badge, seen.alarms.has(alarm)]).toEqual(["", false])
})

it("a schedule that is set while the clock is wrong is planned by the time that was believed", async () => {
  const desk = { db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, () => now), now: () => now }
  await canDate(db, now)
  now = Date.UTC(2038, 0, 1)
  await watchHandlers(desk)["ui.watch.schedule"]({ everyHours: 24 }, { tab: 1, frame: 0, url: "" })
  const { nextAt } = (await watchOf(db, product.key))!.check
  expect(nextAt! - noon).toBeGreaterThan(0)
  expect(nextAt! - noon).toBeLessThanOrEqual(24 * hour)
})

it("a check that a wrong clock planned for 2038 is due at the next start", async () => {
  await planChecks(db, ({ check }) => ({ ...check, nextAt: Date.UTC(2038, 0, 1) }))
  await planAlarm(db, now)
  expect(seen.alarms.get(alarm)).toBe(now)
})

describe("looking at a page that is due", () => {
  type Read = NonNullable<Parameters<typeof checkDue>[1]>
  const asked: string[] = []
  const fetcher = (status: number) =>
    new PoliteFetcher(
      () => now,
      async () => undefined,
      async (url) => {
        asked.push(String(url))
        return new Response("<html>", { status, headers: { "content-type": "text/html" } })
      },
    )
  const pageSays: Read = async () => ({
    outcome: "read",
    product: onPage(aProduct({ prices: [{ text: "$85.00", role: "current", source: "dom" }] })),
    locale: "en-US",
  })
  const look = (status = 200, read: Read = pageSays): Promise<void> =>
    checkDue({ db, fetcher: fetcher(status), now: () => now }, read, () => 0.5)
  const check = async () => (await watchOf(db, product.key))!.check
  const makeDue = () => planChecks(db, (watch) => ({ ...watch.check, nextAt: now }))

  beforeEach(async () => {
    asked.length = 0
    now += 24 * hour
    await makeDue()
  })

  it("adds a sighting, alerts, and plans the next check", async () => {
    await look()
    const view = (await productView(db, product.key))!
    expect(view.sightings.at(-1)).toMatchObject({ amountMinor: 8500, source: "fetched-page" })
    expect([...seen.notifications.values()]).toEqual(["Now $85.00, below $90.00."])
    expect(await check()).toEqual({ outcome: "read", failures: 0, lastAt: now, nextAt: now + 24 * hour })
    expect(seen.alarms.get(alarm)).toBe(now + 24 * hour)
  })

  it.each([
    ["an error of the shop", 500, pageSays, "failed"],
    ["a page that may not be read", 403, pageSays, "no-access"],
    ["a page that states nothing", 200, async () => ({ outcome: "unreadable" }), "unreadable"],
    ["a page that is too large", 200, async () => ({ outcome: "too-much" }), "too-much"],
  ] satisfies [string, number, Read, string][])("waits longer after %s", async (_, status, read, outcome) => {
    await look(status, read)
    expect(await check()).toEqual({ outcome, failures: 1, lastAt: now, nextAt: now + 48 * hour })
  })

  it("gives up after failures in a row, and clears the alarm", async () => {
    for (let failure = 0; failure < GIVE_UP_AFTER; failure++) {
      await makeDue()
      await look(500)
      now += 24 * hour
    }
    expect(await check()).toMatchObject({ nextAt: null, failures: GIVE_UP_AFTER })
    expect(seen.alarms.has(alarm)).toBe(false)
  })

  it("requests nothing without access to the shop", async () => {
    seen.granted.delete("https://www.amazon.com/*")
    await look()
    expect(asked).toEqual([])
    expect(await check()).toMatchObject({ outcome: "no-access", failures: 1 })
  })

  it.each([
    ["consent was withdrawn", { consent: "no" } as const],
    ["the schedule was switched off", { recheckHours: 0 }],
    ["the site was switched off", { sitesOff: ["amazon"] }],
  ])("requests nothing if %s", async (_, change) => {
    await changeSettings(db, change)
    await look()
    expect(asked).toEqual([])
  })

  it("does not request a page that was recently read for another reason", async () => {
    await db.products.update(product.key, { lookedUp: { at: now - hour, outcome: "read" } })
    await look()
    expect(asked).toEqual([])
    expect(await check()).toMatchObject({ outcome: "read" })
  })

  it("asks for a page whose last reading a wrong clock dated years ahead", async () => {
    await db.products.update(product.key, { lookedUp: { at: Date.UTC(2038, 0, 1), outcome: "read" } })
    await look()
    expect(asked).toHaveLength(1)
  })

  it("never asks for the page of an auction", async () => {
    await db.products.update(product.key, { reading: { ...product, auction: true } })
    await look()
    expect(asked).toEqual([])
  })

  it("has recorded the check if the worker dies during it", async () => {
    const died = look(200, () => Promise.reject(new Error("the worker died")))
    await expect(died).rejects.toThrow()
    const { nextAt, failures } = await check()
    expect([nextAt, failures]).toEqual([now + 48 * hour, 1])
  })
})
