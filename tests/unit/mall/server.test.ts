/** The mall over HTTPS, and its pages read by the extension's site for the real shop. */
import { describe, expect, it } from "vitest"
import { readProduct } from "~prices/read"
import { siteOnRequest } from "~sites"
import { amazon } from "~sites/amazon"
import { elsewhereHost } from "../../mall/hosts"
import { lampReviews } from "../../mall/pages/elsewhere"
import type { Mall } from "../../mall/server"
import { useMall } from "./use-mall"

const now = Date.UTC(2026, 10, 22)
const visit = useMall()
const { get } = visit

async function read(address: string) {
  const reading = amazon.read(await visit.documentAt(address), new URL(address), now, {})
  expect(reading).not.toBeNull()
  return { ...reading!, products: reading!.products.map((product) => readProduct(product)!) }
}

describe("show pages", () => {
  it.each([
    ["live", "live", "label"],
    ["loop", "live", "label"],
    ["recording", "live", "label"],
    ["replay", "replay", "platform-state"],
    ["waiting-room", "scheduled", "structured-data"],
    ["broken-json", "live", "label"],
    ["no-video", "live", "label"],
  ])("%s claims to be %s", async (name, state, basis) => {
    const { show } = await read(visit.mall.urlOf(name))
    expect(show?.key).toBe(`amazon:${visit.mall.uuidOf(name)}`)
    expect(show?.claim).toMatchObject({ state, basis })
  })

  it("has its own products and not the decoys", async () => {
    const { products, featured, show } = await read(visit.mall.urlOf("live"))
    expect(show).toMatchObject({ title: "Smart Home Simplified", channel: "shop/simplifiedliving" })
    expect(products.map(({ ids }) => ids.asin)).toEqual(["B0MALLPH01", "B0MALLHB02", "B0MALLBL03"])
    expect(products[0]?.prices).toContainEqual(expect.objectContaining({ text: "$249.99", role: "current" }))
    expect(featured).toBe("amazon:B0MALLPH01")
  })

  it("a recording of a show with captions names their file, a live one has them in the stream", async () => {
    const { show } = await read(visit.mall.urlOf("past-review-revue"))
    const file = await get(show?.captionUrl ?? "")
    expect(file.text).toMatch(/^WEBVTT\n\n00:00:01\.000 --> /)
    expect(file.text).toContain("After ten washes it keeps warm as before!")
    expect((await read(visit.mall.urlOf("loop"))).show?.captionUrl).toBeUndefined()
    const stream = (name: string) =>
      get(`https://d2mall.cloudfront.net/${visit.mall.uuidOf(name)}_mall/hls/multivariant.m3u8`)
    expect((await stream("loop")).text).toContain("TYPE=SUBTITLES")
    expect((await stream("live")).text).not.toContain("SUBTITLES")
  })

  it("a truncated state is reported, and the rest is still read", async () => {
    const { problems, products } = await read(visit.mall.urlOf("broken-json"))
    expect(problems).toContain("broken-json")
    expect(products).toHaveLength(4)
  })

  it("sends a policy without inline styles or scripts, and Trusted Types", async () => {
    const { headers, text } = await get(visit.mall.urlOf("live"))
    const policy = String(headers["content-security-policy"])
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain("'unsafe-")
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(text).toContain(`<script type="importmap" nonce="${nonce}">`)
    expect(text).not.toMatch(/ style=|<style| on[a-z]+=/)
  })

  it("has its player in a frame of another host if the scenario says so", async () => {
    const { text } = await get(visit.mall.urlOf("loop-frame"))
    expect(text).not.toContain('class="live-video"')
    const frame = /<iframe class="live-frame" src="([^"]+)"/.exec(text)?.[1] ?? ""
    expect(new URL(frame).host).not.toBe(new URL(visit.mall.urlOf("loop-frame")).host)
    expect((await get(frame)).text).toContain('class="live-video"')
    expect((await get(frame.replace(/show=.*/, "show=nobody"))).status).toBe(404)
  })

  it.each([
    ["loop", "hls", "multivariant.m3u8"],
    ["loop-dash", "dash", "manifest.mpd"],
    ["loop-flv", "flv", "live.flv"],
    ["loop-worker", "worker", "media.m3u8"],
  ])("%s is played by %s from %s", async (name, player, file) => {
    const { text } = await get(visit.mall.urlOf(name))
    expect(text).toMatch(new RegExp(`data-player="${player}" data-source="https://d2mall[^"]+/${file}"`))
  })

  it("keeps the port in its addresses for browsers that need it", async () => {
    const { text } = await get(visit.mall.urlOf("live", { withPort: true }))
    expect(text).toContain(`https://d2mall.cloudfront.net:${visit.mall.port}/`)
    expect((await get(visit.mall.urlOf("live"))).text).not.toContain(`:${visit.mall.port}`)
  })
})

describe("the directory", () => {
  it("has four live shows and some that are over", async () => {
    const { tiles } = await read(visit.mall.urlOfPath("/live"))
    expect(
      tiles
        .filter(({ claim }) => claim.state === "live")
        .map(({ title }) => title)
        .sort(),
    ).toEqual(["Back To Business", "Review Revue", "Smart Home Simplified", "Valentine's Day Gift Shop"])
    expect(tiles.filter(({ claim }) => claim.state === "replay").length).toBeGreaterThanOrEqual(3)
    expect((await get(visit.mall.urlOfPath("/live"))).text).toContain("2 days ago")
  })
})

describe("product pages", () => {
  it.each([
    ["B0MALLLP04", "$99.00", 14],
    ["B0MALLPH01", "$249.99", 13],
  ])("%s costs %s and has reviews", async (asin, price, reviews) => {
    const [product] = (await read(visit.mall.urlOfPath(`/dp/${asin}`))).products
    expect(product?.prices.find(({ role }) => role === "current")?.text).toBe(price)
    expect(product?.reviews).toHaveLength(reviews)
    for (const review of product?.reviews ?? []) {
      expect(review.stars).not.toBeNull()
      expect(review.writtenAt).not.toBeNull()
      expect(review.body.length).toBeGreaterThan(5)
    }
    expect(product?.reviewSummary?.count).toBeGreaterThan(100)
  })

  it("states a price range, and the former price", async () => {
    const [product] = (await read(visit.mall.urlOfPath("/dp/B0MALLIC07"))).products
    expect(product?.prices).toContainEqual(expect.objectContaining({ role: "current", text: "$49.95 - $90.41" }))
    expect(product?.prices).toContainEqual(expect.objectContaining({ role: "was", text: "$69.95" }))
  })

  it("follows what a test sets", async () => {
    visit.mall.setPrice("B0MALLCN12", 1_234, 2_000)
    visit.mall.setStock("B0MALLCN12", 2)
    const { text } = await get(visit.mall.urlOfPath("/dp/B0MALLCN12"))
    expect(text).toContain("$12.34")
    expect(text).toContain("Only 2 left in stock")
    visit.mall.setStock("B0MALLCN12", 0)
    const [product] = (await read(visit.mall.urlOfPath("/dp/B0MALLCN12"))).products
    expect(product?.availability).toBe("out-of-stock")
  })

  it("follows the clock of the show that was visited", async () => {
    await get(visit.mall.urlOf("live"))
    expect((await get(visit.mall.urlOfPath("/dp/B0MALLBL03"))).text).toContain("$39.99")
    visit.mall.advance("live", 90)
    expect((await get(visit.mall.urlOfPath("/dp/B0MALLBL03"))).text).toContain("$34.99")
  })
})

it("every show that has a product features it when a test says so", async () => {
  visit.mall.feature("B0MALLTP05")
  expect((await read(visit.mall.urlOf("past-back-to-business"))).featured).toBe("amazon:B0MALLTP05")
  expect((await read(visit.mall.urlOf("loop"))).featured).toBe("amazon:B0MALLMG10")
  expect(() => visit.mall.feature("B000000000")).toThrow("B000000000")
})

describe("a visitor with a made-up past", () => {
  const other = useMall({ madeUpPast: true })
  const notice = "the price history shown beside these products is made up"

  it.each([
    ["show", (mall: Mall) => mall.urlOf("loop")],
    ["product page", (mall: Mall) => mall.urlOfPath("/dp/B0MALLMG10")],
    ["directory", (mall: Mall) => mall.urlOfPath("/live")],
    ["auction", (mall: Mall) => mall.urlOf("auction")],
    ["television channel", (mall: Mall) => mall.urlOf("television")],
  ])("is told so on the %s, and other visitors are not", async (_, addressIn) => {
    expect((await other.get(addressIn(other.mall))).text).toContain(notice)
    expect((await get(addressIn(visit.mall))).text).not.toContain(notice)
  })
})

it("answers that there is nothing, and records the request", async () => {
  expect((await get("https://www.amazon.com/nothing/here")).status).toBe(404)
  expect((await get("https://elsewhere.example/track?me")).status).toBe(404)
  expect(visit.mall.requests.at(-1)).toMatchObject({ host: "elsewhere.example", path: "/track?me" })
})

it("an unknown shop states its lamp's reviews for machines", async () => {
  const url = new URL(`https://${elsewhereHost}/goods`)
  const document = await visit.documentAt(url.href)
  const [lamp] = siteOnRequest(url).read(document, url, now, {})?.products ?? []
  expect(lamp?.reviews.map(({ stars, body }) => ({ stars, body }))).toEqual(
    lampReviews.map(({ stars, body }) => ({ stars, body })),
  )
  expect(lamp?.reviewSummary).toMatchObject({ averageStars: 3.8, count: 5 })
})
