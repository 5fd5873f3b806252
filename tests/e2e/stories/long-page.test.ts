/**
 * A watched product's page that is built to keep its parser busy: the check is given up, and our own pages stay
 * responsive.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { PriceWatch } from "../../../src/model/watch"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { makeChecksDue } from "../pages/database"
import { textOf } from "../pages/own-page"
import { PriceDesk } from "../pages/price-desk"
import { useWorld } from "../world"

const printer = "B0MALLLP04"
/** Each paragraph reopens all of these; a parser on its own would be busy for more than a minute. */
const endless = `<p>${Array.from({ length: 1_000 }, (_, n) => `<b a${n}>`).join("")}</p>${"<p>x</p>".repeat(20_000)}`
/**
 * The longest that a page of ours may stall, in milliseconds: less than the parser takes, more than a busy machine
 * causes.
 */
const noticedMs = 3_000

interface Api {
  alarms: { create(name: string, when: { when: number }): unknown }
}
/** Triggers a check, as the browser does when one is due. */
const ringAlarm = (own: Tab): Promise<void> =>
  own.evaluate(() => {
    const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api }
    ;(browser ?? chrome)!.alarms.create("look-at-watched-products", { when: Date.now() })
  })

/** Records the longest time for which a page of ours was blocked. */
const startListening = (own: Tab) =>
  own.evaluate(() => {
    const heard = { longestMs: 0, at: performance.now() }
    Object.assign(globalThis, { heard })
    setInterval(() => {
      const now = performance.now()
      heard.longestMs = Math.max(heard.longestMs, now - heard.at)
      heard.at = now
    }, 50)
  })
const longestMs = (own: Tab): Promise<number> =>
  own.evaluate(() => (globalThis as unknown as { heard: { longestMs: number } }).heard.longestMs)

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name, name === "chromium" ? { variant: "granted" } : {})
  let desk: PriceDesk
  beforeAll(async () => {
    desk = await PriceDesk.open(world)
  })
  afterAll(() => desk?.own.close())

  const check = async () => ((await desk.table("watches")) as PriceWatch[])[0]?.check
  const checkNow = async (outcome: PriceWatch["check"]["outcome"]) => {
    await desk.passDays(1)
    await makeChecksDue(desk.own)
    await ringAlarm(desk.own)
    await until(`the page to be ${outcome}`, check, (seen) => seen?.outcome === outcome)
  }

  it("the check is given up, the user is told, and the next check reads the page again", async () => {
    await desk.visit(printer, 9900)
    const product = ((await desk.table("products")) as { key: string }[]).find(({ key }) => key.endsWith(printer))!.key
    await desk.ask("pane.watch.set", { product, condition: { kind: "below", amountMinor: 5000 } })
    await desk.ask("ui.watch.schedule", { everyHours: 6 })
    await until("a planned check", check, (seen) => seen?.nextAt !== null)

    world.mall.setPrelude(printer, endless)
    await startListening(desk.own)
    await checkNow("too-much")
    expect(await longestMs(desk.own)).toBeLessThan(noticedMs)
    const list = await world.browser.extensionTab("tabs/watchlist.html")
    await until("the message that reading was given up", textOf(list), (text) =>
      text.includes("Gave up reading the page"),
    )
    await list.close()

    world.mall.setPrelude(printer, "")
    await checkNow("read")
  })
})
