/**
 * The background reads a page's price texts as money, using the page's locale, and everybody else gets the same money.
 */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Input } from "../../../src/messages/map"
import { messageMap } from "../../../src/messages/map"
import type { PriceText } from "../../../src/model/money"
import { copiedTables } from "../../../src/store/copied-tables"
import { aProduct, aShow, noon, onPage } from "../make"
import { fakeExtension } from "./fake-extension"

let fake = fakeExtension()
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => fake.browser[name as keyof typeof fake.browser] }),
}))
const { LiveproofDatabase } = await import("../../../src/store/database")
const { changeSettings } = await import("../../../src/store/settings")
const { makeHandlers } = await import("../../../src/background/handlers")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")

type Seen = Input<"page.product.see">

let db: InstanceType<typeof LiveproofDatabase>
let names = 0
beforeEach(async () => {
  fake = fakeExtension()
  fake.granted.add("https://www.amazon.com/*")
  db = new LiveproofDatabase(`seen-money-${names++}`)
  await changeSettings(db, { consent: "yes", recordProductPages: true })
})
afterEach(() => db.delete())

const text = (words: string, role: PriceText["role"]): PriceText => ({ text: words, role, source: "dom" })
const product = onPage(aProduct({ prices: [text("$49.95", "current"), text("$79.95", "was")] }))
const see = (change: Partial<Seen> = {}) => {
  const sources = openSourceDesk(db, () => noon)
  const handlers = makeHandlers({ db, fetcher: new PoliteFetcher(), sources, now: () => noon })
  const input: Seen = { product, source: "product-page", locale: "en-CA", ...change }
  return handlers["page.product.see"](input, { tab: 5, frame: 0, url: "https://www.amazon.com/live" })
}
const canadian = (amountMinor: number) => ({ amountMinor, currency: "CAD" })

describe("a dollar on a Canadian page", () => {
  it("is a Canadian dollar in the store and in the interface", async () => {
    const { view, references, shown, price } = await see()
    expect((await db.sightings.toArray()).map(({ currency }) => currency)).toEqual(["CAD"])
    expect(view.sightings).toMatchObject([canadian(4995)])
    expect(view.ownPage).toMatchObject({ price: canadian(4995), references: [{ price: canadian(7995) }], readAt: noon })
    expect(references).toMatchObject([{ kind: "former", price: canadian(7995) }])
    expect([shown, price]).toMatchObject([canadian(4995), canadian(4995)])
  })

  it("is an American one if the page is American", async () => {
    expect((await see({ locale: "en-US" })).view.ownPage?.price?.currency).toBe("USD")
  })

  it("stays Canadian while a show names a price for the product", async () => {
    await see()
    const inShow = onPage(aProduct({ prices: [text("US$39.95", "current")] }))
    const { view, shown } = await see({ product: inShow, source: "show-page", show: aShow().key, locale: "en-US" })
    expect(view.ownPage?.price).toEqual(canadian(4995))
    expect(shown).toMatchObject({ amountMinor: 3995, currency: "USD", show: aShow().key })
  })

  it("comes back from a copy unchanged", async () => {
    await see()
    const [row] = await db.products.toArray()
    expect(copiedTables.products.row.parse(row)).toMatchObject({ ownPage: { price: canadian(4995) } })
  })
})

describe("the price that a show names", () => {
  it("does not exist for an auction, because bids are not prices", async () => {
    expect(await see({ product: { ...product, auction: true } })).toMatchObject({ shown: null, price: null })
  })

  it("may be for used goods, and then is not a price of the new product", async () => {
    const seen = await see({ product: { ...product, condition: "used" } })
    expect(seen).toMatchObject({ shown: null, price: canadian(4995) })
  })
})

it("a page that only a price would make a product page stores nothing without one", async () => {
  const unpriced = { ...onPage(aProduct({ prices: [text("$4.99", "shipping")] })), onlyIfPriced: true as const }
  await expect(see({ product: unpriced })).rejects.toMatchObject({ code: "no-product" })
  expect(await db.products.count()).toBe(0)
  await see({ product: { ...product, onlyIfPriced: true } })
  expect(await db.products.count()).toBe(1)
})

it("the answer passes its schema, however many claims a page makes", async () => {
  const claims = Array.from({ length: 60 }, (_, n) => text(`Was $${n + 100}.00, RRP $${n + 500}.00`, "other"))
  const seen = await see({ product: onPage(aProduct({ prices: [text("$9.99", "current"), ...claims.slice(1)] })) })
  expect(seen.references).toHaveLength(60)
  expect(messageMap["page.product.see"].output.safeParse(seen).success).toBe(true)
})
