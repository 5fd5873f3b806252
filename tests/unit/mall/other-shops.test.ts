/** The mall's pages on other hosts, and shows in slots, read by the extension's sites for the real ones. */
import { expect, it } from "vitest"
import type { PageFacts } from "~model/reading"
import { readProduct } from "~prices/read"
import { siteOnRequest } from "~sites"
import { lotAt } from "../../mall/catalogue/lots"
import { useMall } from "./use-mall"

const visit = useMall()

/** With the globals that the page's own script would set. */
async function read(address: string) {
  const document = await visit.documentAt(address)
  const facts: PageFacts = Object.fromEntries(
    [...document.querySelectorAll("script[data-global]")].map((script) => [
      script.getAttribute("data-global"),
      JSON.parse(script.textContent ?? "") as unknown,
    ]),
  )
  const url = new URL(address)
  const reading = siteOnRequest(url).read(document, url, Date.now(), facts)
  return reading && { ...reading, products: reading.products.flatMap((product) => readProduct(product) ?? []) }
}

it.each([
  ["product-slot", "amazon", "product", "live", "label", 4],
  ["store-slot", "amazon", "show", "live", "label", 3],
  ["home-slot", "amazon", "show", "live", "label", 4],
  ["auction", "ebay-live", "show", "live", "platform-state", 2],
  ["auction-replay", "ebay-live", "show", "replay", "platform-state", 2],
  ["television", "qvc", "show", "on-air", "path", 4],
  ["unknown-shop", "any", "show", "live", "structured-data", 1],
])("%s is read by %s as a %s that claims %s", async (name, site, kind, state, basis, products) => {
  const reading = await read(visit.mall.urlOf(name))
  expect(reading).toMatchObject({ site, kind, problems: [] })
  expect(reading?.show?.key.endsWith(visit.mall.showIdOf(name))).toBe(true)
  expect(reading?.show?.claim).toMatchObject({ state, basis })
  expect(reading?.products).toHaveLength(products)
  expect(reading?.products.every(({ prices }) => prices.length > 0)).toBe(true)
})

it("an auction sent as three documents has its lot in the second", async () => {
  const address = visit.mall.urlOf("auction-framed")
  const url = new URL(address)
  const document = await visit.documentAt(address)
  const frame = new URL(document.querySelector("#stream iframe")?.getAttribute("src") ?? "", url)
  const inside = await visit.documentAt(frame.href)
  const site = siteOnRequest(url)
  expect(site.isPart?.(frame, url)).toBe(true)
  const readWith = (parts: { url: URL; root: Element }[]) => site.read(document, url, Date.now(), {}, parts)
  const alone = readWith([])
  expect(alone).toMatchObject({ products: [], show: { claim: { state: "none" } } })
  const whole = readWith([{ url: frame, root: inside.documentElement }])
  expect(whole).toMatchObject({ products: [{ auction: true }], featured: whole?.products[0]?.key, problems: [] })
})

it("the auction's directory leads to its shows", async () => {
  const reading = await read(new URL("/ebaylive", visit.mall.urlOf("auction")).href)
  expect(reading?.tiles.map(({ key, claim }) => [key, claim.state])).toEqual(
    expect.arrayContaining([
      [`ebay-live:${visit.mall.showIdOf("auction")}`, "live"],
      [`ebay-live:${visit.mall.showIdOf("auction-replay")}`, "none"],
    ]),
  )
})

it("an item of the television channel has a page with its price and reviews", async () => {
  const item = (await read(visit.mall.urlOf("television")))?.products[0]
  const own = (await read(item!.url))?.products[0]
  expect(own?.key).toBe(item?.key)
  expect(own?.prices[0]).toMatchObject({ role: "current" })
  expect(own?.reviews.length).toBeGreaterThan(5)
})

it("the unknown shop states its reviews", async () => {
  const product = (await read(visit.mall.urlOf("unknown-shop")))?.products[0]
  expect(product?.reviews.length).toBeGreaterThan(5)
  expect(product?.reviewSummary?.averageStars).toBe(4.1)
})

it("several people bid up the lots, one lot after the other", () => {
  const lots = Array.from({ length: 45 }, (_, second) => lotAt(second))
  expect(new Set(lots.map(({ title }) => title)).size).toBe(1)
  expect(new Set(lots.map(({ winner }) => winner).filter(Boolean)).size).toBeGreaterThanOrEqual(3)
  expect(lots.map(({ priceMinor }) => priceMinor)).toEqual(
    lots.map(({ priceMinor }) => priceMinor).sort((one, other) => one - other),
  )
  expect(lotAt(45).winner).toBe("")
})
