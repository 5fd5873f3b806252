/**
 * Which pages we may read, what the toolbar says about that, and what runs where; against a fake browser whose whole
 * state is visible.
 */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Settings } from "../../../src/model/session"
import type { TabView } from "../../../src/model/tab"
import { aReport, aSessionId, aShow, noon } from "../make"
import { fakeExtension } from "./fake-extension"

let fake = fakeExtension()
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => fake.browser[name as keyof typeof fake.browser] }),
}))
const { LiveproofDatabase } = await import("../../../src/store/database")
const { changeSettings, readSettings } = await import("../../../src/store/settings")
const { openSession, storeReport } = await import("../../../src/store/sessions")
const { makeHandlers } = await import("../../../src/background/handlers")
const { labelOf } = await import("../../../src/background/badge")
const { notifyTabs } = await import("../../../src/background/notify-tabs")
const { registerGrantedSites } = await import("../../../src/background/granted-sites")
const { injectPage } = await import("../../../src/background/injection")
const { rememberSession, rememberState } = await import("../../../src/background/tab-memory")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { tabView } = await import("../../../src/background/tab-view")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")

const known = "https://www.amazon.com/live/broadcast/0b1f7f6c-58a0-4a52-9d3e-2f1f0c9a1111"
const knownPattern = "https://www.amazon.com/*"
const shop = "https://shop.example/shows/7"
const shopOrigin = "https://shop.example"
const shopPattern = "https://shop.example/*"
const player = "https://player.example"
const tab = 5

let db: InstanceType<typeof LiveproofDatabase>
let names = 0
const settle = (change: Partial<Settings>) => changeSettings(db, change)
const handlers = () =>
  makeHandlers({ db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, () => noon), now: () => noon })
const grant = () => {
  fake.granted.add(shopPattern)
  return settle({ sitesWanted: [shopOrigin] })
}
const inject = async (url: string) => (await injectPage(db, { tab, frame: 0, url, found: false })).injected
const fromTab = (url: string, frame = 0) => ({ tab, frame, url })
const unread = {
  site: "any",
  kind: "any",
  problems: ["nothing-found"],
  address: "shop.example/shows/<digits>",
} as const

beforeEach(async () => {
  fake = fakeExtension()
  db = new LiveproofDatabase(`access-${names++}`)
  fake.granted.add(knownPattern)
  await settle({ consent: "yes" })
})
afterEach(() => db.delete())

describe("a page that matters only for its slot", () => {
  it.each([
    ["home", "https://www.amazon.com/"],
    ["deals", "https://www.amazon.com/gp/goldbox"],
  ])("%s is left alone until a show is found in it", async (_, url) => {
    fake.tabs.set(tab, { id: tab, url })
    const ask = (found: boolean) => injectPage(db, { tab, frame: 0, url, found })
    expect(await ask(false)).toMatchObject({ injected: false, lookFor: expect.stringContaining("#live-flagship-root") })
    expect(await ask(true)).toEqual({ injected: true })
  })

  it("does not include pages with nothing for us to read", async () => {
    const url = "https://www.amazon.com/gp/css/order-history"
    expect(await injectPage(db, { tab, frame: 0, url, found: false })).toEqual({ injected: false })
  })
})

describe("what a tab shows", () => {
  it.each<[string, string, () => unknown, Partial<TabView>]>([
    ["a known site", known, () => null, { mode: "watching", access: "known", site: "amazon" }],
    [
      "a known site whose access was withdrawn",
      known,
      () => fake.granted.clear(),
      { mode: "access-needed", access: "none", needs: ["https://www.amazon.com"] },
    ],
    ["a site switched off", known, () => settle({ sitesOff: ["amazon"] }), { mode: "off" }],
    ["a known site before the answer", known, () => settle({ consent: "not-asked" }), { mode: "not-asked" }],
    ["a known site after a no", known, () => settle({ consent: "no" }), { mode: "declined" }],
    ["any other site", shop, () => null, { mode: "unknown-site", access: "none", origin: shopOrigin, needs: [] }],
    [
      "a site to which access was granted for something else",
      shop,
      () => fake.granted.add(shopPattern),
      { mode: "unknown-site", access: "none" },
    ],
    ["a granted site", shop, () => grant(), { mode: "watching", access: "granted", site: "any" }],
    [
      "a site that was requested and refused",
      shop,
      () => settle({ sitesWanted: [shopOrigin] }),
      { mode: "access-needed", needs: [shopOrigin] },
    ],
    ["a page of the browser's own", "chrome://newtab/", () => null, { mode: "unknown-site", origin: null }],
    [
      "a page whose video is in a frame of another site",
      known,
      () => rememberState(tab, { url: known, unread: null, players: [player], paneUnseen: false }),
      { mode: "watching", needs: [player] },
    ],
    [
      "the same after that site is granted",
      known,
      async () => {
        await rememberState(tab, { url: known, unread: null, players: [player], paneUnseen: false })
        fake.granted.add(`${player}/*`)
      },
      { mode: "watching", needs: [] },
    ],
    [
      "leftovers of the previous page",
      known,
      () =>
        rememberState(tab, {
          url: shop,
          unread: { ...unread, problems: [...unread.problems] },
          players: [player],
          paneUnseen: false,
        }),
      { mode: "watching", needs: [], unread: null },
    ],
  ])("%s", async (_, url, given, expected) => {
    await given()
    expect(await tabView(db, tab, url)).toMatchObject(expected)
  })

  it("includes the tab's session, and on unknown sites only while the tab is on the show's page", async () => {
    await grant()
    await openSession(db, { id: aSessionId(), show: aShow({ url: shop }), tab: "t", at: noon })
    await rememberSession(tab, aSessionId())
    expect((await tabView(db, tab, shop)).session?.id).toBe(aSessionId())
    expect((await tabView(db, tab, `${shop}/about`)).session).toBeNull()
  })
})

describe("the badge", () => {
  const label = (change: Partial<TabView>) =>
    labelOf({ mode: "watching", needs: [], session: null, paneUnseen: false, ...change })
  it.each<[Partial<TabView>, string, string]>([
    [{ mode: "access-needed" }, "!", "Access needed"],
    [{ mode: "not-asked" }, "!", "welcome page"],
    [{ mode: "unknown-site" }, "", "knows"],
    [{ mode: "off" }, "", "off"],
    [{}, "", "Watching"],
    [{ needs: [player] }, "!", "Access needed"],
  ])("%o: %s", (change, text, title) => {
    expect(label(change).text).toBe(text)
    expect(label(change).title).toContain(title)
  })

  it("prefers what is known about the show to asking for access to a frame", async () => {
    await openSession(db, { id: aSessionId(), show: aShow(), tab: "t", at: noon })
    const row = await storeReport(db, aReport(), null, () => ({
      kind: "replay",
      rule: "",
      claim: "replay",
      confidence: null,
      because: [],
      against: [],
      lookedAtSeconds: 1,
    }))
    expect(label({ needs: [player], session: row }).text).toBe("rec")
  })
})

describe("pointing at a page", () => {
  beforeEach(() => {
    fake.tabs.set(tab, { id: tab, url: shop })
    fake.pointed.add(tab)
  })
  const point = () => handlers()["ui.page.point"]({ tab }, fromTab(""))

  it("wakes the tab, so that the page script may follow", async () => {
    expect(await inject(shop)).toBe(false)
    await point()
    expect(fake.injected).toEqual([{ tab, file: "watch.js", before: [] }])
    expect(await inject(shop)).toBe(true)
    expect(fake.injected.at(-1)).toEqual({ tab, file: "page.js", before: ["site-parts.js", "site-any.js"] })
    expect(await tabView(db, tab, shop)).toMatchObject({ mode: "watching", access: "pointed-at" })
  })

  it("is refused before the first-run page is answered", async () => {
    await settle({ consent: "not-asked" })
    await expect(point()).rejects.toMatchObject({ code: "not-allowed" })
    expect(fake.injected).toEqual([])
  })

  it("stays in force on the next page of the same site, if the browser keeps the access", async () => {
    await point()
    await handlers()["page.leave"]({}, fromTab(shop))
    fake.tabs.set(tab, { id: tab, url: "https://shop.example/shows/8" })
    await fake.arrive(tab)
    expect(fake.injected).toHaveLength(2)
    expect(fake.isFollowing()).toBe(false)
    expect((await tabView(db, tab, "https://shop.example/shows/8")).access).toBe("pointed-at")
  })

  it("stays in force on a page that loads before we hear that the last one has ended", async () => {
    await point()
    fake.tabs.set(tab, { id: tab, url: "https://shop.example/shows/8", status: "complete" })
    await handlers()["page.leave"]({}, fromTab(shop))
    expect(fake.injected).toHaveLength(2)
    expect(fake.isFollowing()).toBe(false)
  })

  it("ends with the tab", async () => {
    await point()
    fake.tabs.delete(tab)
    await handlers()["page.leave"]({}, fromTab(shop))
    expect(fake.isFollowing()).toBe(false)
  })

  it.each<[string, () => void]>([
    ["the tab leaves the site", () => fake.tabs.set(tab, { id: tab, url: known })],
    ["the browser withdraws access", () => fake.pointed.delete(tab)],
  ])("ends when %s", async (_, leave) => {
    await point()
    await handlers()["page.leave"]({}, fromTab(shop))
    leave()
    await fake.arrive(tab)
    expect(fake.injected).toHaveLength(1)
    expect((await tabView(db, tab, shop)).access).toBe("none")
  })

  it("does not reach other sites in the tab", async () => {
    await point()
    expect(await inject("https://elsewhere.example/")).toBe(false)
  })

  it("rejects reports from a page that the user has not pointed at", async () => {
    const report = { ...aReport(), session: aSessionId() }
    await expect(handlers()["page.session.report"](report, fromTab(shop))).rejects.toMatchObject({
      code: "not-allowed",
    })
  })
})

describe("granted sites", () => {
  it("get the dormant entry, and no others do", async () => {
    await grant()
    fake.granted.add("https://api.elsewhere.example/*")
    await registerGrantedSites(db)
    expect([...fake.registered.values()].map(({ matches }) => matches)).toEqual([[shopPattern]])
  })

  it("lose it when access ends; registering twice at once does no harm", async () => {
    await grant()
    await Promise.all([registerGrantedSites(db), registerGrantedSites(db)])
    fake.granted.delete(shopPattern)
    await registerGrantedSites(db)
    expect(fake.registered.size).toBe(0)
  })

  it("are remembered as wanted once requested, whatever the answer; the reply names what is missing", async () => {
    fake.granted.add(shopPattern)
    const answered = await handlers()["ui.access.answered"]({ origins: [shopOrigin, player] }, fromTab(""))
    expect(answered).toEqual({ missing: [player] })
    expect((await readSettings(db)).sitesWanted).toEqual([shopOrigin, player])
    expect(await handlers()["ui.access.list"]({}, fromTab(""))).toEqual({
      sites: [
        { origin: shopOrigin, granted: true },
        { origin: player, granted: false },
      ],
    })
  })

  it("count as granted in the list of places with shows only once we have asked for them", async () => {
    const places = async () => {
      const { sites } = await handlers()["ui.access.places"]({}, fromTab(""))
      return Object.fromEntries(sites.flatMap(({ places }) => places).map(({ origin, granted }) => [origin, granted]))
    }
    const german = "https://www.amazon.de"
    fake.granted.add(`${german}/*`)
    // Access that was granted for something else does not mean that the user wants shows watched there.
    expect(await places()).toMatchObject({
      "https://www.amazon.com": true,
      [german]: false,
      "https://www.ebay.com": false,
    })
    await handlers()["ui.access.answered"]({ origins: [german] }, fromTab(""))
    expect((await places())[german]).toBe(true)
  })

  it("do not list sites that we know anyway", async () => {
    await handlers()["ui.access.answered"]({ origins: ["https://www.amazon.com"] }, fromTab(""))
    expect((await handlers()["ui.access.list"]({}, fromTab(""))).sites).toEqual([])
  })

  it("are forgotten once removed, and their open page is told to stop", async () => {
    fake.granted.add(shopPattern)
    fake.tabs.set(tab, { id: tab, url: shop })
    fake.listening.add(tab)
    await handlers()["ui.access.answered"]({ origins: [shopOrigin] }, fromTab(""))
    await handlers()["page.state.tell"]({ url: shop, unread: null, players: [], paneUnseen: false }, fromTab(shop))
    await handlers()["ui.access.remove"]({ origin: shopOrigin }, fromTab(""))
    expect(fake.granted.has(shopPattern)).toBe(false)
    expect(fake.heard.at(-1)).toMatchObject({ tab, message: { view: { mode: "unknown-site" } } })
    expect((await readSettings(db)).sitesWanted).toEqual([])
  })
})

describe("access that the user withdraws in the browser", () => {
  beforeEach(async () => {
    fake.tabs.set(tab, { id: tab, url: known })
    fake.listening.add(tab)
    await handlers()["page.state.tell"]({ url: known, unread: null, players: [], paneUnseen: false }, fromTab(known))
    fake.granted.clear()
  })

  it("changes the badge of the page, which is told to stop", async () => {
    await notifyTabs(db)
    expect(fake.badges.get(tab)).toBe("!")
    expect(fake.titles.get(tab)).toContain("Access needed")
    expect(fake.heard.at(-1)).toMatchObject({ message: { view: { mode: "access-needed" } } })
  })

  it("is mentioned in the popup, although the browser no longer gives us the page's address", async () => {
    const view = () => handlers()["ui.tab.view"]({ tab }, fromTab(""))
    expect(await view()).toMatchObject({ mode: "access-needed", site: "amazon", needs: ["https://www.amazon.com"] })
    fake.listening.delete(tab)
    fake.granted.add(knownPattern)
    fake.tabs.set(tab, { id: tab, url: shop })
    expect((await view()).site).toBe("")
  })

  it("is not mentioned for a tab that has moved on", async () => {
    fake.badges.clear()
    fake.listening.delete(tab)
    await notifyTabs(db)
    expect(fake.badges.has(tab)).toBe(false)
  })

  it("ends recording", async () => {
    await expect(
      handlers()["page.session.open"]({ show: aShow(), session: aSessionId(), at: noon }, fromTab(known)),
    ).rejects.toMatchObject({ code: "not-allowed" })
  })
})
