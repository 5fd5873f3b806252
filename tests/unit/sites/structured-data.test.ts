// @vitest-environment happy-dom
/** What shops really write into their structured data, and what may be read from it. */
import { describe, expect, it } from "vitest"
import { claimOfVideo, readStatedProducts, readStructuredData, readVideos } from "~sites/structured-data"

const NOW = Date.UTC(2026, 10, 22, 12)
const url = new URL("https://shop.example/p/kettle")
const parse = (value: unknown, rest = ""): Document =>
  new DOMParser().parseFromString(
    `<script type="application/ld+json">${JSON.stringify(value)}</script>${rest}`,
    "text/html",
  )

const pricesOf = (product: Record<string, unknown>): string[] => {
  const document = parse({ "@type": "Product", name: "Kettle", ...product })
  const [stated] = readStatedProducts(document, url, readStructuredData(document))
  return stated?.prices.map(({ role, text, currency }) => `${role} ${text} ${currency ?? "?"}`) ?? []
}

describe("offers", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["none", {}, []],
    ["an empty object for a price", { offers: { price: {}, priceCurrency: "USD" } }, []],
    ["zero", { offers: { price: 0, priceCurrency: "USD" } }, []],
    ["a text with its currency", { offers: { price: "$1,299.00" } }, ["current $1,299.00 ?"]],
    ["a price in an object", { offers: { price: { value: "5.00" }, priceCurrency: "EUR" } }, ["current 5.00 EUR"]],
    [
      "one in stock from a list",
      {
        offers: [
          { price: 5, priceCurrency: "EUR", availability: "SoldOut" },
          { price: 6, priceCurrency: "EUR", availability: "https://schema.org/InStock" },
        ],
      },
      ["current 6 EUR"],
    ],
    [
      "several that differ",
      {
        offers: [
          { price: 5, priceCurrency: "EUR" },
          { price: 8, priceCurrency: "EUR" },
        ],
      },
      ["range-low 5 EUR", "range-high 8 EUR"],
    ],
    [
      "an aggregate",
      { offers: { "@type": "AggregateOffer", lowPrice: 5, highPrice: "8.5", priceCurrency: "EUR" } },
      ["range-low 5 EUR", "range-high 8.5 EUR"],
    ],
    [
      "an aggregate of one",
      { offers: { "@type": "AggregateOffer", lowPrice: 5, highPrice: 5, priceCurrency: "EUR" } },
      ["current 5 EUR"],
    ],
    [
      "an aggregate with offers of its own",
      { offers: { "@type": "AggregateOffer", lowPrice: 1, offers: [{ price: 5, priceCurrency: "EUR" }] } },
      ["current 5 EUR"],
    ],
    [
      "a list price above",
      {
        offers: {
          price: 5,
          priceCurrency: "EUR",
          priceSpecification: [{ priceType: "https://schema.org/StrikethroughPrice", price: 9 }],
        },
      },
      ["current 5 EUR", "was 9 EUR"],
    ],
    [
      "a list price equal",
      { offers: { price: 5, priceCurrency: "EUR", priceSpecification: { priceType: "ListPrice", price: 5 } } },
      ["current 5 EUR"],
    ],
    [
      'a "list price" below',
      { offers: { price: 32, priceCurrency: "AUD", priceSpecification: { priceType: "ListPrice", price: 2.84 } } },
      ["current 32 AUD", "unit 2.84 AUD"],
    ],
    [
      "a members' price",
      {
        offers: {
          price: 5,
          priceCurrency: "EUR",
          priceSpecification: { price: 4, validForMemberTier: { name: "Gold" } },
        },
      },
      ["current 5 EUR", "member 4 EUR"],
    ],
    [
      "a specification alone",
      { offers: { priceSpecification: { price: "7.00", priceCurrency: "GBP" } } },
      ["current 7.00 GBP"],
    ],
    [
      "shipping",
      {
        offers: {
          price: 5,
          priceCurrency: "EUR",
          priceSpecification: { "@type": "DeliveryChargeSpecification", price: 3 },
        },
      },
      ["current 5 EUR", "shipping 3 EUR"],
    ],
  ])("%s", (_, product, prices) => expect(pricesOf(product)).toEqual(prices))
})

describe("the page's product", () => {
  it("is the one with the page's address, not the first", () => {
    const document = parse([
      { "@type": "Product", name: "Toaster", offers: { price: 1, priceCurrency: "EUR" } },
      { "@type": "Product", name: "Kettle", url: "/p/kettle", offers: { price: 5, priceCurrency: "EUR" } },
    ])
    expect(readStatedProducts(document, url, readStructuredData(document))[0]?.title).toBe("Kettle")
  })

  it("is not an item of a list", () => {
    const document = parse({
      "@type": "ItemList",
      itemListElement: [{ item: { "@type": "Product", name: "Toaster", offers: { price: 1 } } }],
    })
    expect(readStatedProducts(document, url, readStructuredData(document))).toEqual([])
  })

  it.each(["// <![CDATA[\n#\n// ]]>", "<!--\n#\n-->", "#;", "\ufeff#", "[#,]"])(
    "is found in a block written as %j",
    (frame) => {
      const json = JSON.stringify({ "@type": "http://schema.org/Product", name: "Kettle", offers: { price: 5 } })
      const document = new DOMParser().parseFromString(
        `<script type="application/ld+json; charset=utf-8">${frame.replace("#", json)}</script>`,
        "text/html",
      )
      expect(readStatedProducts(document, url, readStructuredData(document))[0]?.title).toBe("Kettle")
    },
  )
})

describe("videos", () => {
  const past = "2026-11-21T18:00:00Z"
  const begun = "2026-11-22T11:00:00Z"
  const later = "2026-11-22T19:00:00Z"
  const claim = (video: Record<string, unknown>) => {
    const document = parse({ "@type": "VideoObject", ...video })
    return claimOfVideo(readVideos(document)[0]!, NOW).state
  }
  const event = (dates: Record<string, unknown>, isLiveBroadcast: unknown = true) => ({
    publication: { "@type": "BroadcastEvent", isLiveBroadcast, ...dates },
  })

  it.each<[string, Record<string, unknown>, string]>([
    ["begun, no end", event({ startDate: begun }), "live"],
    ["begun, ends later", event({ startDate: begun, endDate: later }), "live"],
    ["begun, not live", event({ startDate: begun }, false), "replay"],
    ["to begin", event({ startDate: later }), "scheduled"],
    [
      "over, with a file",
      { contentUrl: "https://x.example/a.m3u8", ...event({ startDate: past, endDate: begun }) },
      "replay",
    ],
    ["over, without one", event({ startDate: past, endDate: begun }), "ended"],
    ["flag without dates", event({}), "none"],
    ["broken dates", event({ startDate: "soon", endDate: "later" }), "none"],
    ["no event, a duration", { duration: "PT5M" }, "replay"],
    ["nothing", {}, "none"],
  ])("%s: %s", (_, video, state) => expect(claim(video)).toBe(state))

  it("an event that a video refers to is not a second video", () => {
    const document = parse({
      "@graph": [
        { "@type": "VideoObject", name: "Show", publication: { "@id": "#e" } },
        { "@type": "BroadcastEvent", "@id": "#e", startDate: begun, isLiveBroadcast: true },
      ],
    })
    expect(readVideos(document).map((video) => claimOfVideo(video, NOW).state)).toEqual(["live"])
  })
})
