// @vitest-environment happy-dom
/** What a page says is bound to that page: no page can write another site's products, shows or sessions. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { pack } from "../../../src/liveness/prints/packing"
import { PrintStore } from "../../../src/liveness/prints/print-store"
import { SoundStore } from "../../../src/liveness/prints/sound-store"
import { fromBase64, toBase64 } from "../../../src/model/bytes"
import type { ShowKey } from "../../../src/model/ids"
import { makeProductKey, makeShowKey } from "../../../src/model/keys"
import type { PriceText } from "../../../src/model/money"
import type { ProductOnPage, ProductReading } from "../../../src/model/reading"
import { anyPage } from "../../../src/sites/any"
import { readCards } from "../../../src/sites/product-page/cards"
import { aProduct, aReport, aSessionId, aShow, noon, onPage } from "../make"
import { fakeExtension } from "./fake-extension"

let fake = fakeExtension()
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => fake.browser[name as keyof typeof fake.browser] }),
}))
const { LiveproofDatabase } = await import("../../../src/store/database")
const { changeSettings } = await import("../../../src/store/settings")
const { makeHandlers } = await import("../../../src/background/handlers")
const { isKeyOfPage, isShowOfPage } = await import("../../../src/background/binding")
const { domainOf, isSameSite } = await import("../../../src/background/same-site")
const { rememberOrder } = await import("../../../src/background/tab-memory")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")

const shop = "https://www.shop.example/p/kettle"
const stranger = "https://stranger.example/show"
const tab = 5
let db: InstanceType<typeof LiveproofDatabase>
let names = 0
let now = noon
/** The time according to the sites; null if they do not answer. */
let sitesSay: number | null = null
const answer = async () => {
  if (sitesSay === null) throw new Error("no answer")
  return new Response(null, { headers: { date: new Date(sitesSay).toUTCString() } })
}
const handlers = () =>
  makeHandlers({
    db,
    fetcher: new PoliteFetcher(() => now, undefined, answer),
    sources: openSourceDesk(db, () => now),
    now: () => now,
  })
const from = (url: string, frame = 0, ofTab = tab) => ({ tab: ofTab, frame, url })
const kettle = (change: Partial<ProductReading> = {}) =>
  aProduct({ key: makeProductKey("any", "www.shop.example/p/kettle"), title: "Kettle", url: shop, ...change })
const dollars = (amountMinor: number, change: Partial<PriceText> = {}): PriceText[] => [
  { text: `$${(amountMinor / 100).toFixed(2)}`, role: "current", source: "dom", ...change },
]
const see = (product: ProductReading | ProductOnPage, amountMinor: number, page: string, show?: ShowKey) =>
  handlers()["page.product.see"](
    { product: onPage({ ...product, prices: dollars(amountMinor) }), source: "show-page", show, locale: "en-US" },
    from(page),
  )
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html")
const cards = (href: string) =>
  parse(
    `<ul>${[1, 2, 3].map((n) => `<li class="card"><a href="${href}${n}"><img src="/a${n}.jpg"><h3>Kettle number ${n}</h3></a><p>$9.99</p></li>`).join("")}</ul>`,
  )

beforeEach(async () => {
  now = noon
  sitesSay = null
  fake = fakeExtension()
  db = new LiveproofDatabase(`binding-${names++}`)
  const origins = ["https://www.shop.example", "https://stranger.example", "https://www.amazon.com"]
  for (const origin of origins) fake.granted.add(`${origin}/*`)
  await changeSettings(db, { consent: "yes", sitesWanted: origins, recordProductPages: true })
})
afterEach(() => db.delete())

describe("one site", () => {
  it.each([
    ["https://www.shop.example/a", "https://shop.example/b", true],
    ["https://www.shop.co.uk/", "https://m.shop.co.uk/", true],
    ["https://shop.co.uk/", "https://other.co.uk/", false],
    ["https://one.github.io/", "https://two.github.io/", false],
    ["https://one.myshopify.com/", "https://two.myshopify.com/", false],
    ["https://www.qvc.com/a", "https://www.hsn.com/b", true],
    ["https://www.amazon.com.evil.example/", "https://www.amazon.com/", false],
    ["http://127.0.0.1/", "http://127.0.0.2/", false],
    ["http://localhost/", "http://localhost/b", true],
    ["nonsense", "https://shop.example/", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(isSameSite(one, other)).toBe(same)
  })

  it("has the registrable domain of its host", () => {
    expect(domainOf("https://a.b.shop.co.uk/x")).toBe("shop.co.uk")
  })
})

describe("a page's keys", () => {
  const any = (id: string) => makeProductKey("any", id)
  it.each([
    ["its own product", any("www.shop.example/p/kettle"), shop, true],
    ["a product of its other host", any("m.shop.example/p/kettle"), shop, true],
    ["another shop's product", any("www.shop.example/p/kettle"), stranger, false],
    [
      "another shop's product, stored under its own page",
      any("stranger.example>www.shop.example/p/kettle"),
      stranger,
      true,
    ],
    ["a product stored under another page", any("stranger.example>www.shop.example/p/kettle"), shop, false],
    ["a known site's product", makeProductKey("amazon", "B07XJ8C8F5"), stranger, false],
    ["a known site's product on it", makeProductKey("amazon", "B07XJ8C8F5"), "https://www.amazon.com/live", true],
    ["another country's", makeProductKey("amazon", "B07XJ8C8F5"), "https://www.amazon.de/dp/B07XJ8C8F5", false],
    ["a neighbour's on the same platform", any("two.github.io/p"), "https://one.github.io/p", false],
    ["an id that is not an address", any("kettle"), shop, false],
  ])("%s", (_, key, page, isOf) => {
    expect(isKeyOfPage(key, page)).toBe(isOf)
  })

  it("of shows must be the page's own", () => {
    expect(isShowOfPage(makeShowKey("any", "stranger.example/show?id=1"), stranger)).toBe(true)
    expect(isShowOfPage(makeShowKey("any", "www.shop.example/show"), stranger)).toBe(false)
    expect(isShowOfPage(aShow().key, stranger)).toBe(false)
    expect(isShowOfPage(aShow().key, "https://www.amazon.com/live")).toBe(true)
  })
})

describe("a product", () => {
  it("of another shop cannot be changed: neither its prices, nor its title, nor its address", async () => {
    await see(kettle(), 4900, shop)
    const poisoned = kettle({ title: "Buy elsewhere", url: `${shop}?tag=me` })
    await expect(see(poisoned, 999, stranger)).rejects.toThrow("another site")
    expect((await db.products.get(kettle().key))?.reading).toMatchObject({ title: "Kettle", url: shop })
    expect((await db.sightings.toArray()).map(({ amountMinor }) => amountMinor)).toEqual([4900])
  })

  it("cannot be given another site's address by its page", async () => {
    await expect(see(kettle({ url: stranger }), 4900, shop)).rejects.toThrow("another site")
  })

  it("linked from another site's page is stored under that page, and shown together with the shop's own history", async () => {
    const own = kettle({ key: makeProductKey("any", "www.shop.example/p/1"), url: "https://www.shop.example/p/1" })
    await see(own, 4900, shop)
    const [card] = readCards("any", cards("https://www.shop.example/p/"), new URL(stranger))
    expect(card?.key).not.toBe(own.key)
    now += 1_000
    const { view } = await see(card!, 999, stranger)
    expect(view.sightings.map(({ amountMinor, source, origin }) => ({ amountMinor, source, origin }))).toEqual([
      { amountMinor: 999, source: "show-page", origin: undefined },
      { amountMinor: 4900, source: "import", origin: "www.shop.example" },
    ])
    const ofShop = await db.sightings.filter(({ product }) => product === own.key).toArray()
    expect(ofShop.map(({ amountMinor }) => amountMinor)).toEqual([4900])
  })

  it("linked from its own shop joins its history", () => {
    const [card] = readCards("any", cards("https://shop.example/p/"), new URL("https://www.shop.example/show"))
    expect(card?.key).toBe(makeProductKey("any", "shop.example/p/1"))
  })

  it("is recorded only with shows of its page's site", async () => {
    const own = makeShowKey("any", "www.shop.example/show")
    await see(kettle(), 4900, shop, own)
    expect((await db.sightings.toArray()).map(({ show }) => show)).toEqual([own])
    await db.sightings.clear()
    await see(kettle(), 4900, shop, makeShowKey("any", "stranger.example/show"))
    expect((await db.sightings.toArray()).map(({ show }) => show)).toEqual([undefined])
  })

  it("has its price held back if the page contradicts it, until a later look agrees", async () => {
    const product = onPage(kettle({ prices: dollars(4900, { doubtful: true }) }))
    const report = () =>
      handlers()["page.product.see"]({ product, source: "product-page", locale: "en-US" }, from(shop))
    await report()
    expect((await db.sightings.toArray()).map(({ doubtful }) => doubtful)).toEqual([true])
    now += 3_600_000
    await report()
    expect((await db.sightings.toArray()).map(({ doubtful }) => doubtful)).toEqual([undefined])
  })

  it.each(["pane.watch.get", "pane.watch.stop", "pane.source.prices", "page.product.unreadable"] as const)(
    "of another site cannot be asked about: %s",
    async (kind) => {
      await see(kettle(), 4900, shop)
      await expect(handlers()[kind]({ product: kettle().key }, from(stranger))).rejects.toThrow("another site")
    },
  )

  it("is identified by its whole address except for tracking parameters", () => {
    const keyAt = (query: string) => {
      const page = parse(`<h1>Kettle</h1><div class="product-price">$49.00</div><button>Add to cart</button>`)
      return anyPage.read(page, new URL(`https://www.shop.example/p${query}`), noon, {})?.products[0]?.key
    }
    expect(keyAt("?id=1")).toBeDefined()
    expect(keyAt("?id=1")).not.toBe(keyAt("?id=2"))
    expect(keyAt("?utm_source=x&id=1&gclid=y")).toBe(keyAt("?id=1"))
    expect(keyAt("?b=2&a=1")).toBe(keyAt("?a=1&b=2"))
    expect(keyAt("?fbclid=y")).toBe(keyAt(""))
    expect(keyAt("?pos=1")).not.toBe(keyAt("?pos=2"))
    expect(keyAt("?id=1&pos=1")).toBe(keyAt("?id=1&pos=2"))
    expect(keyAt("#/product/1")).not.toBe(keyAt("#/product/2"))
    expect(keyAt("#!/p/1")).not.toBe(keyAt("#!/p/2"))
    expect(keyAt("#/product/1?utm_source=x")).toBe(keyAt("#/product/1"))
    expect(keyAt("?id=1#reviews")).toBe(keyAt("?id=1"))
  })

  it("is identified by the canonical address, if that has the same path", () => {
    const keyAt = (path: string, canonical: string) => {
      const html = `<link rel="canonical" href="${canonical}"><h1>Kettle</h1><div class="product-price">$49.00</div><button>Add to cart</button>`
      return anyPage.read(parse(html), new URL(`https://www.shop.example${path}`), noon, {})?.products[0]?.key
    }
    expect(keyAt("/products/kettle?variant=1", "/products/kettle")).toBe(keyAt("/products/kettle", "/products/kettle"))
    expect(keyAt("/product.php?id=1", "/product.php")).not.toBe(keyAt("/product.php?id=2", "/product.php"))
    expect(keyAt("/artikel?nr=1", "/artikel")).not.toBe(keyAt("/artikel?nr=2", "/artikel"))
    expect(keyAt("/zeige_ware.php?id=1", "/zeige_ware.php")).not.toBe(keyAt("/zeige_ware.php?id=2", "/zeige_ware.php"))
    expect(keyAt("/kettle-7.php?from=x", "/kettle-7.php")).toBe(keyAt("/kettle-7.php", "/kettle-7.php"))
    expect(keyAt("/shop/app#/p/1", "/shop/app")).not.toBe(keyAt("/shop/app#/p/2", "/shop/app"))
    expect(keyAt("/7-kettle.html#/1-size-s", "/7-kettle.html")).toBe(
      keyAt("/7-kettle.html#/2-size-m", "/7-kettle.html"),
    )
    expect(keyAt("/products/kettle?id=1", "https://stranger.example/x")).toBe(keyAt("/products/kettle?id=1", ""))
  })
})

const picture = `data:image/png;base64,${"A".repeat(40)}`
const pair = (id: string) => ({ id, nowSeconds: 9, beforeSeconds: 1, now: picture, before: picture })
const printed = () => {
  const stream = { prints: new PrintStore(10), sounds: new SoundStore(10) }
  for (let slot = 4; slot < 8; slot++) stream.prints.add(slot, new Uint8Array(576), false)
  return toBase64(pack(stream, 4, 7, 0, -1))
}

describe("a session", () => {
  const page = aShow().url
  const open = (sender = from(page)) =>
    handlers()["page.session.open"]({ session: aSessionId(), show: aShow(), at: noon }, sender)

  it("accepts reports only from the tab that opened it", async () => {
    await open()
    const report = handlers()["page.session.report"]
    await expect(report(aReport(), from(page, 0, tab + 1))).rejects.toThrow("another tab's")
    await expect(report(aReport(), from(stranger))).rejects.toThrow("another site")
    expect((await report(aReport(), from(page))).confirmedBatch).toBe(0)
  })

  it("can recall earlier footage only for itself, and only if its page says LIVE", async () => {
    await open()
    const question = { session: aSessionId(), fromSeconds: 0, atHand: [] }
    const recall = handlers()["page.session.recall"]
    await expect(recall(question, from(page, 0, tab + 1))).rejects.toThrow("another tab's")
    await expect(recall(question, from(stranger))).rejects.toThrow("another site")
    expect((await recall(question, from(page))).found).toBeNull()
    await db.sessions.update(aSessionId(), { showClaim: { state: "replay", basis: "label" } })
    const read = vi.spyOn(db.anchors, "toCollection")
    expect((await recall(question, from(page))).found).toBeNull()
    expect(read).not.toHaveBeenCalled()
  })

  it("must be of a show on the page's own site", async () => {
    await expect(open(from(stranger))).rejects.toThrow("another site")
  })

  it("can be opened by a frame only if the background told that frame to watch that show", async () => {
    await expect(open(from(page, 7))).rejects.toThrow("not told to watch")
    await rememberOrder(tab, { frame: 7, show: aShow().key })
    await expect(open(from(page, 8))).rejects.toThrow("not told to watch")
    expect((await open(from(page, 7))).session).toBe(aSessionId())
    const news = { view: null, framePairs: [], said: [], trouble: null }
    await expect(handlers()["page.frame.news"](news, from(page, 8))).rejects.toThrow("not told to watch")
    await expect(handlers()["page.frame.news"](news, from(page, 7))).resolves.toEqual({})
  })

  it("keeps only prints that can be read, under the span that they state themselves", async () => {
    await open()
    const report = handlers()["page.session.report"]
    const span = { fromSeconds: 0, toSeconds: 1e15 }
    await report(aReport({ prints: { ...span, bytes: toBase64(new Uint8Array(1_000)) } }), from(page))
    expect(await db.prints.count()).toBe(0)
    await report(aReport({ batch: 1, prints: { ...span, bytes: printed() } }), from(page))
    expect(await db.prints.toArray()).toMatchObject([{ fromSeconds: 2, toSeconds: 4 }])
    expect((await db.sessions.get(aSessionId()))?.reachedSeconds).toBe(4)
  })

  it("keeps a limited number of pairs of frames, and those that are chosen again", async () => {
    await open()
    const report = handlers()["page.session.report"]
    for (let batch = 0; batch < 3; batch++) {
      const framePairs = Array.from({ length: 60 }, (_, n) => pair(`${batch}:${n}`))
      await report(aReport({ batch, framePairs }), from(page))
    }
    await report(aReport({ batch: 3, framePairs: [{ ...pair("0:0"), nowSeconds: 10 }] }), from(page))
    expect(await db.framePairs.count()).toBe(60)
    expect((await db.framePairs.get("0:0"))?.nowSeconds).toBe(10)
  })

  it("dates nothing later than now", async () => {
    await open()
    const at = noon + 86_400_000
    const evidence = [
      { kind: "activity" as const, activity: "bid" as const, count: 1, people: 1, windowSeconds: 1, at },
    ]
    const featured = [{ product: aProduct().key, atSeconds: 1, at }]
    await handlers()["page.session.report"](aReport({ evidence, featured }), from(page))
    const row = await db.sessions.get(aSessionId())
    expect([row?.evidence[0]?.at, row?.featured[0]?.at]).toEqual([now, now])
  })

  it("keeps no product that is not its page's", async () => {
    await open()
    const featured = [kettle().key, aProduct().key].map((product) => ({ product, atSeconds: 1, at: noon }))
    const { view } = await handlers()["page.session.report"](aReport({ featured }), from(page))
    expect(view.featured.map(({ product }) => product)).toEqual([aProduct().key])
  })
})

describe("an address", () => {
  it("of another site is not taken for the page's own", async () => {
    const state = { url: shop, unread: null, players: [], paneUnseen: false }
    await expect(handlers()["page.state.tell"](state, from(stranger))).rejects.toThrow("another site")
    await expect(handlers()["page.inject"]({ url: shop }, from(stranger))).rejects.toThrow("another site")
  })
})

describe("a site that has reached what is kept in a day", () => {
  const page = aShow().url
  const reached = (name: "kept" | "kept-sessions" | "kept-footage", site: string) =>
    db.upkeep.put({ name, kept: { day: Math.floor(noon / 86_400_000), sites: { [site]: { rows: 1e9, bytes: 1e12 } } } })
  const open = () => handlers()["page.session.open"]({ session: aSessionId(), show: aShow(), at: noon }, from(page))
  const report = (change: Parameters<typeof aReport>[0]) =>
    handlers()["page.session.report"](aReport(change), from(page))

  it("adds no product", async () => {
    await reached("kept", "shop.example")
    await expect(see(kettle(), 4900, shop)).rejects.toMatchObject({ code: "too-much" })
    expect([await db.products.count(), await db.sightings.count()]).toEqual([0, 0])
  })

  it("begins no session", async () => {
    await reached("kept-sessions", "amazon.com")
    await expect(open()).rejects.toMatchObject({ code: "too-much" })
    expect([await db.sessions.count(), await db.search.count()]).toEqual([0, 0])
  })

  it("goes on without prints and frames, and still says what it found", async () => {
    await open()
    await reached("kept-footage", "amazon.com")
    const told = {
      watchedSeconds: 77,
      prints: { fromSeconds: 2, toSeconds: 4, bytes: printed() },
      framePairs: [pair("1")],
    }
    expect((await report(told)).view.watchedSeconds).toBe(77)
    expect([await db.prints.count(), await db.framePairs.count()]).toEqual([0, 0])
  })

  it("goes on with a session that it knows", async () => {
    await open()
    await reached("kept-sessions", "amazon.com")
    expect((await open()).session).toBe(aSessionId())
  })

  it("is counted by what it wrote", async () => {
    await open()
    const bytes = printed()
    await report({ prints: { fromSeconds: 2, toSeconds: 4, bytes } })
    const kept = async (name: "kept-sessions" | "kept-footage") => (await db.upkeep.get(name))?.kept?.sites
    expect(await kept("kept-footage")).toEqual({ "amazon.com": { rows: 1, bytes: fromBase64(bytes).length } })
    expect((await kept("kept-sessions"))?.["amazon.com"]).toMatchObject({ rows: 1 })
  })
})

describe("a clock that has jumped", () => {
  const sightings = () => db.sightings.toArray()
  beforeEach(async () => {
    await see(kettle(), 4900, shop)
    now = noon + 200 * 86_400_000
  })

  it("may be due to a holiday: if the page's own site gives the same date, recording continues at once", async () => {
    sitesSay = now
    await see(kettle(), 4900, shop)
    expect((await sightings()).at(-1)?.lastSeenAt).toBe(now)
  })

  it.each([
    ["if its site gives no date", null],
    ["if its site gives another date", noon],
  ])("records nothing %s", async (_, said) => {
    sitesSay = said
    await expect(see(kettle(), 4900, shop)).rejects.toMatchObject({ code: "clock-in-doubt" })
    expect((await sightings()).at(-1)?.lastSeenAt).toBe(noon)
  })
})
