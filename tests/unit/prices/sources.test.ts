import { describe, expect, it } from "vitest"
import { makeProductKey } from "../../../src/model/keys"
import { amazonKeySite } from "../../../src/prices/sources/amazon-shops"
import { keepa } from "../../../src/prices/sources/keepa"
import { historyLinks } from "../../../src/prices/sources/links"
import type { HttpAnswer } from "../../../src/prices/sources/source"
import { spendableAt, tokensAt } from "../../../src/prices/sources/tokens"
import { day } from "./make-sighting"

const now = day(100)
const key = "k".repeat(64)
const asin = "B000000001"
const product = { key: makeProductKey("amazon-de", asin), url: `https://www.amazon.de/dp/${asin}` }
const minutes = (count: number): number => day(count) / 60_000 - 21_564_000
const account = { timestamp: 1, tokensLeft: 7, refillIn: 30_000, refillRate: 2, tokensConsumed: 1 }
const ok = (body: object): HttpAnswer => ({ status: 200, text: JSON.stringify({ ...account, ...body }) })
const refused = (status: number, body: object = account): HttpAnswer => ({ status, text: JSON.stringify(body) })

function ask(...answers: (HttpAnswer | null)[]) {
  const urls: URL[] = []
  const get = async (url: string) => {
    urls.push(new URL(url))
    return answers.shift() ?? null
  }
  return { urls, answer: keepa.history(product, { key, now, get }) }
}

describe("Keepa", () => {
  it("asks for one product of one shop, and for nothing that costs more", async () => {
    const { urls, answer } = ask(ok({ products: [{ asin, domainId: 3, csv: [[minutes(1), 1999]] }] }))
    expect(await answer).toMatchObject({
      trouble: null,
      sightings: [{ product: product.key, amountMinor: 1999, currency: "EUR", source: "keepa" }],
      tokens: { left: 7, perMinute: 2, nextAt: now + 30_000, at: now },
    })
    expect(urls.map(({ origin, pathname }) => origin + pathname)).toEqual(["https://api.keepa.com/product"])
    expect(Object.fromEntries(urls[0]!.searchParams)).toEqual({ key, domain: "3", asin })
  })

  it.each([
    ["nobody answers", [null], "offline"],
    ["a payment is due", [refused(402)], "key-refused"],
    ["the tokens are used up", [refused(429)], "no-tokens"],
    ["the server is in trouble", [refused(500, {})], "unexpected"],
    ["the question is refused, and so is the key", [refused(400), refused(400)], "key-refused"],
    ["the question is refused, but not the key", [refused(400), ok({})], "unexpected"],
    ["the answer is a page", [{ status: 200, text: "<html>" }], "unexpected"],
    ["the answer has no products", [ok({ error: { type: "x", message: "y" } })], "unexpected"],
    [
      "the answer is about another product",
      [ok({ products: [{ asin: "B000000002", domainId: 3, csv: [[1, 2]] }] })],
      "unexpected",
    ],
    ["it knows no such product", [ok({ products: [] })], "no-prices"],
    ["it knows no price", [ok({ products: [{ asin, domainId: 3, csv: null }] })], "no-prices"],
  ] as const)("says when %s", async (_, answers, trouble) => {
    expect(await ask(...answers).answer).toMatchObject({ trouble, sightings: [] })
  })

  it("says how many tokens are left when it refuses", async () => {
    expect((await ask(refused(429, { ...account, tokensLeft: -3 })).answer).tokens).toMatchObject({ left: -3 })
  })

  it.each([
    [{ key: makeProductKey("ebay-live", "1"), url: "https://www.ebay.com/itm/1" }],
    [{ ...product, url: "https://www.amazon.eg/dp/B000000001" }],
    [{ ...product, url: "https://amazon.example/dp/B000000001" }],
  ])("asks nothing about %o", async (other) => {
    expect(keepa.covers(other)).toBe(false)
    const get = () => Promise.reject(new Error("asked"))
    expect(await keepa.history(other, { key, now, get })).toMatchObject({ trouble: "not-covered" })
  })

  it("checks a key without spending a token", async () => {
    const urls: string[] = []
    const get = async (url: string) => {
      urls.push(new URL(url).pathname)
      return ok({})
    }
    expect(await keepa.account({ key, now, get })).toMatchObject({ trouble: null, tokens: { left: 7 } })
    expect(urls).toEqual(["/token"])
    const odd = await keepa.account({ key, now, get: async () => ({ status: 200, text: "{}" }) })
    expect(odd.trouble).toBe("unexpected")
  })
})

describe("tokens", () => {
  const state = (left: number, perMinute = 2) => ({ left, perMinute, nextAt: now + 10_000, at: now })
  it.each([
    [0, 3],
    [10_000, 5],
    [69_999, 5],
    [70_000, 7],
  ])("after %i ms there are %i", (laterMs, expected) => {
    expect(tokensAt(state(3), now + laterMs)).toBe(expected)
  })

  it.each([
    [3, 2, 0],
    [0, 2, 10_000],
    [-1, 2, 10_000],
    [-2, 2, 70_000],
    [-5, 2, 130_000],
  ])("with %i left and %i a minute, one can be spent after %i ms", (left, perMinute, laterMs) => {
    const at = spendableAt(state(left, perMinute), now)!
    expect(at).toBe(now + laterMs)
    expect(tokensAt(state(left, perMinute), at)).toBeGreaterThan(0)
  })

  it("never come if the plan grants none", () => {
    expect(spendableAt(state(0, 0), now)).toBeNull()
  })
})

describe("historyLinks", () => {
  it.each([
    ["www.amazon.com", ["https://keepa.com/#!product/1-B000000001", "https://camelcamelcamel.com/product/B000000001"]],
    [
      "www.amazon.co.uk",
      ["https://keepa.com/#!product/2-B000000001", "https://uk.camelcamelcamel.com/product/B000000001"],
    ],
    ["www.amazon.in", ["https://keepa.com/#!product/10-B000000001"]],
    ["www.amazon.com.au", ["https://au.camelcamelcamel.com/product/B000000001"]],
    ["www.amazon.eg", []],
  ])("lead to the pages of a product from %s", (host, expected) => {
    expect(historyLinks({ ...product, url: `https://${host}/dp/${asin}` }).map(({ url }) => url)).toEqual(expected)
  })

  it("carry no tag and nothing of the page's own address", () => {
    const links = historyLinks({ ...product, url: `https://www.amazon.com/dp/${asin}?tag=somebody-20` })
    expect(links.map(({ url }) => url).join(" ")).not.toMatch(/tag|somebody/)
  })

  it("do not exist for other shops", () => {
    expect(historyLinks({ key: makeProductKey("qvc", "A1"), url: "https://www.qvc.com/a" })).toEqual([])
  })
})

it.each([
  ["www.amazon.com", "amazon"],
  ["amazon.com", "amazon"],
  ["www.amazon.de", "amazon-de"],
  ["m.amazon.co.uk", "amazon-co-uk"],
  ["www.amazon.com.au", "amazon-com-au"],
  ["", "amazon"],
])("keys of products seen on %j begin with %s", (hostname, site) => {
  expect(amazonKeySite(hostname)).toBe(site)
})
