// @vitest-environment happy-dom
/** What a page could put in a reader's way: readers never throw, never run its text, and always terminate quickly. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type PageFacts, reading as readingSchema } from "~model/reading"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { sites } from "~sites"
import { amazon } from "~sites/amazon"
import { anyPage } from "~sites/any"
import { LARGEST_STATE_CHARS, objectsIn, parseState } from "~sites/dom/state"
import { ebayLive } from "~sites/ebay-live"

const NOW = Date.UTC(2026, 10, 22, 12)
const UUID = "0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c"
const ADDRESSES = [
  `https://www.amazon.com/live/broadcast/${UUID}`,
  "https://www.amazon.com/live",
  "https://www.amazon.com/dp/B07XJ8C8F5",
  "https://www.ebay.com/ebaylive/events/AAAAAAAAAAAAAAA1/stream",
  "https://www.ebay.com/ebaylive",
  "https://www.hsn.com/watch/live",
  "https://shop.example/\u{1f600}/p?x=%E0%A4%A",
].map((address) => new URL(address))

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html")
const ld = (json: string): string => `<script type="application/ld+json">${json.replaceAll("</", "<\\/")}</script>`
const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&#034;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** Reads a page as every site, at every address; the result must be a valid reading. */
function readEverywhere(document: Document, pageFacts: PageFacts = {}): void {
  for (const site of sites) {
    for (const url of ADDRESSES) {
      const read = site.read(document, url, NOW, pageFacts)
      if (read) readingSchema.parse(read)
    }
  }
}

/** Words that readers look for, so that random structures get far into them. */
const word = fc.constantFrom(
  "@type",
  "@id",
  "@graph",
  "Product",
  "ProductGroup",
  "Offer",
  "AggregateOffer",
  "VideoObject",
  "BroadcastEvent",
  "offers",
  "price",
  "lowPrice",
  "priceSpecification",
  "hasVariant",
  "review",
  "reviewRating",
  "ratingValue",
  "publication",
  "isLiveBroadcast",
  "startDate",
  "endDate",
  "name",
  "url",
  "sku",
  "__proto__",
  "constructor",
  "toString",
  "2026-11-22",
  "12.99",
  "EUR",
  "-1",
  "1e999",
  "PT1H",
  "https://schema.org/InStock",
  "NaN",
  "",
)
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(word, fc.double(), fc.boolean(), fc.constant(null), fc.string({ unit: "binary", maxLength: 600 })),
    fc.array(tie("node"), { maxLength: 4 }),
    fc.dictionary(word, tie("node"), { maxKeys: 6 }),
  ),
})).node

describe("any content of a page", () => {
  it("structured data of any shape is read or ignored", () => {
    fc.assert(
      fc.property(tree, (value) => readEverywhere(parse(`<title>x</title><h1>x</h1>${ld(JSON.stringify(value))}`))),
      { numRuns: 40 },
    )
  })

  it("a script's state of any shape is read or ignored", () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (value, twice) => {
        const parts = [
          { id: UUID, carouselItems: value, closedCaptions: value, formattedDuration: value, channelTitle: value },
          { preloadProducts: value },
          { preloadProducts: { B07XJ8C8F5: value } },
          { contentSeedId: UUID, asin: value },
        ]
        const script = parts
          .map((part) => JSON.stringify(twice ? JSON.stringify(JSON.stringify(part)) : JSON.stringify(part)))
          .map((text) => `liveFlagshipStates["x"] = JSON.parse(${text});`)
          .join("\n")
        readEverywhere(parse(`<body><script>${script.replaceAll("</", "<\\/")}</script><video></video></body>`))
      }),
      { numRuns: 25 },
    )
  })

  it("state of any shape is read or ignored", () => {
    fc.assert(
      fc.property(tree, (value) => {
        const state = {
          id: UUID,
          carouselItems: value,
          broadcastVariants: value,
          title: value,
          creatorProfileLink: value,
        }
        readEverywhere(parse(`<div data-x="${escapeHtml(JSON.stringify(state))}"><video></video></div>`))
      }),
      { numRuns: 25 },
    )
  })

  it("page facts of any kind are read or ignored", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (event, all) => {
        const [, , , show] = ADDRESSES
        const document = parse("<h1>x</h1>")
        for (const facts of [all, { "LiveEvent:AAAAAAAAAAAAAAA1": event }]) {
          readingSchema.parse(ebayLive.read(document, show!, NOW, { __APOLLO_DATA__: facts }))
        }
      }),
      { numRuns: 100 },
    )
  })

  it("markup of any kind is read or ignored", () => {
    const tag = fc.constantFrom(
      "div",
      "span",
      "sup",
      "del",
      "h1",
      "a href='/dp/B07XJ8C8F5'",
      "a href='//['",
      "li data-asin='B07XJ8C8F5'",
      "p dir=rtl",
      "b class=price",
      "i itemprop=price content=''",
      "div itemscope itemtype='//schema.org/Product'",
      "div typeof=Product",
    )
    const text = fc.oneof(
      fc.constantFrom("$12", "LIVE", "99", "٣٫٥٠ ر.س", "‏149 ₪", "1 234,5 zł", "Was", "4.5 out of 5"),
      fc.string({ maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, text), { maxLength: 25 }), (parts) => {
        const html = parts
          .map(([open, inner]) => `<${open}>${escapeHtml(inner)}${inner.length % 2 ? `</${open.split(" ")[0]}>` : ""}`)
          .join("")
        readEverywhere(parse(html))
      }),
      { numRuns: 40 },
    )
  })
})

describe("escaped state", () => {
  it.each([0, 1, 2])("gives the same value with %i escapes too many", (escapes) => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (value) => {
        let text = JSON.stringify(value)
        for (let round = 0; round < escapes; round++) text = escapeHtml(text)
        // Text that its author had escaped would be unescaped as well; only what the page added is certain to be
        // undone.
        fc.pre(!/&(?:#\d+|#x|quot|amp|lt|gt|apos)/i.test(JSON.stringify(value)))
        expect(parseState(text)).toEqual({ value: JSON.parse(JSON.stringify(value)) })
      }),
    )
  })

  it("parses JSON inside a JSON string, once", () => {
    expect(parseState(JSON.stringify(JSON.stringify({ id: 1 })))).toEqual({ value: { id: 1 } })
  })

  it("reports what it cannot parse", () => {
    expect(parseState("{id: 1}")).toEqual({ problem: "broken-json" })
    expect(parseState("x".repeat(LARGEST_STATE_CHARS + 1))).toEqual({ problem: "state-too-large" })
  })
})

describe("size and shape", () => {
  it("a state over a megabyte is not parsed, and is reported", () => {
    const huge = JSON.stringify({ id: UUID, carouselItems: [], filler: "x".repeat(LARGEST_STATE_CHARS) })
    const document = parse(`<h1>Show</h1><div data-x='${huge}'></div>${ld(huge)}`)
    expect(amazon.read(document, ADDRESSES[0]!, NOW, {})?.problems).toEqual(["state-too-large"])
    expect(anyPage.read(document, ADDRESSES[6]!, NOW, {})?.problems).toContain("state-too-large")
  })

  it("10,000 levels of JSON-LD are read in time", () => {
    const deep = `${'{"@type":"Product","name":"x","isRelatedTo":['.repeat(10_000)}${"]}".repeat(10_000)}`
    const start = performance.now()
    readEverywhere(parse(`<h1>x</h1>${ld(deep)}`))
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it("JSON-LD that refers to itself terminates", () => {
    const graph = {
      "@graph": [
        { "@id": "#a", "@type": "Product", name: "Kettle", offers: { "@id": "#b" }, isVariantOf: { "@id": "#a" } },
        {
          "@id": "#b",
          "@type": "Offer",
          itemOffered: { "@id": "#a" },
          offers: { "@id": "#b" },
          price: "5.00",
          priceCurrency: "EUR",
        },
      ],
    }
    const reading = anyPage.read(parse(`<h1>Kettle</h1>${ld(JSON.stringify(graph))}`), ADDRESSES[6]!, NOW, {})
    expect(readProduct(reading!.products[0]!)?.prices.map(({ text }) => text)).toEqual(["5.00"])
  })

  it("cycles in page facts terminate", () => {
    const circle: Record<string, unknown> = { id: "x" }
    circle.self = [circle, { circle }]
    expect([...objectsIn(circle)]).toHaveLength(2)
  })
})

describe("prototype keys", () => {
  it("are neither found nor set", () => {
    const json = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"Product","name":"Kettle","offers":{"__proto__":{"price":"1.00"},"price":"5.00","priceCurrency":"EUR"}}`
    const microdata = `<div itemscope itemtype="https://schema.org/Product"><b itemprop="__proto__ constructor">x</b></div>`
    const reading = anyPage.read(parse(`<h1>Kettle</h1>${ld(json)}${microdata}`), ADDRESSES[6]!, NOW, {})
    expect(readProduct(reading!.products[0]!)?.prices.map(({ text }) => text)).toEqual(["5.00"])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe("text of the page", () => {
  it("stays text: markup in a title is neither parsed nor run", () => {
    const title = `<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>Kettle`
    const reading = anyPage.read(
      parse(ld(JSON.stringify({ "@type": "Product", name: title, offers: { price: "5", priceCurrency: "EUR" } }))),
      ADDRESSES[6]!,
      NOW,
      {},
    )
    expect(reading?.products[0]?.title).toBe(title)
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined()
  })
})

describe("markup in other languages and right to left", () => {
  it.each([
    ["Hebrew", "he", "rtl", "מנורת קריאה", "‏149.00 ₪", "הוספה לסל", "14900 ILS"],
    ["Arabic", "ar-AE", "rtl", "مصباح للقراءة", "٣٩٫٥٠ د.إ", "أضف إلى السلة", "3950 AED"],
    ["Japanese", "ja", "ltr", "読書灯", "3,980円(税込)", "カートに入れる", "3980 JPY"],
    ["Polish", "pl", "ltr", "Lampka do czytania", "1 249,99 zł", "Do koszyka", "124999 PLN"],
  ])("%s: the price is read", (_, lang, dir, title, price, button, expected) => {
    const html = `<html lang="${lang}" dir="${dir}"><head><title>${title}</title></head><body><main><h1>${title}</h1><div class="product-price"><bdi>${price}</bdi></div><button>${button}</button></main></body></html>`
    const [product] = anyPage.read(parse(html), ADDRESSES[6]!, NOW, {})?.products ?? []
    const { current } = sightingsFrom(readProduct(product!)!, { at: NOW, source: "product-page", locale: lang })
    expect(current && `${current.amountMinor} ${current.currency}`).toBe(expected)
  })
})

describe("a robot check instead of a page", () => {
  it.each([
    [ADDRESSES[0]!, "show"],
    [ADDRESSES[1]!, "directory"],
    [ADDRESSES[2]!, "product"],
  ])("%s is a page that cannot be read, not a show", (url, kind) => {
    const document = parse(
      `<title>Amazon.com</title><h4>Type the characters</h4><form action="/errors/validateCaptcha"></form>`,
    )
    const nothing = { kind, show: null, products: [], problems: ["nothing-found"] }
    expect(amazon.read(document, url, NOW, {})).toMatchObject(nothing)
  })
})

describe("a state that belongs to another address", () => {
  it("contributes nothing to this page, however deeply it is escaped", () => {
    const stale = {
      id: "99999999-1111-2222-3333-444444444444",
      title: "Old show",
      broadcastVariants: [{ type: "POST_LIVE_TRIMMED" }],
      carouselItems: [{ type: "PRODUCT", asin: "B0OLDSHOW1" }],
    }
    for (const escapes of [1, 2, 3]) {
      let text = JSON.stringify(stale)
      for (let round = 0; round < escapes; round++) text = escapeHtml(text)
      const document = parse(`<h1>New show</h1><div data-x="${text}"></div><video></video><span>LIVE</span>`)
      const reading = amazon.read(document, ADDRESSES[0]!, NOW, {})
      expect(reading).toMatchObject({ products: [], problems: ["stale-state"] })
      expect(reading?.show).toMatchObject({ title: "New show", claim: { state: "live", basis: "label" } })
    }
  })

  it("contributes nothing if it is in a script either, and nor do its products", () => {
    const stale = {
      id: "99999999-1111-2222-3333-444444444444",
      broadcastTitle: "Old show",
      carouselItems: ["B0OLDSHOW1"],
    }
    const products = { preloadProducts: { B0OLDSHOW1: { title: "Old lamp", formattedPriceV2: "$1.00" } } }
    const encoded = [stale, products].map((part) => JSON.stringify(JSON.stringify(JSON.stringify(part))))
    const script = encoded.map((text, at) => `liveFlagshipStates["${at}"] = JSON.parse(${text});`).join("\n")
    const reading = amazon.read(
      parse(`<body><h1>New show</h1><script>${script}</script></body>`),
      ADDRESSES[0]!,
      NOW,
      {},
    )
    expect(reading).toMatchObject({
      products: [],
      featured: null,
      problems: ["stale-state"],
      show: { title: "New show" },
    })
  })

  it.each([
    ["broken", "broken-json", 'JSON.parse("{\\"carouselItems\\": [")'],
    ["oversized", "state-too-large", `JSON.parse("{\\"carouselItems\\": [${" ".repeat(LARGEST_STATE_CHARS)}]}")`],
  ])("a script's state that is %s is reported", (_, problem, state) => {
    const document = parse(`<body><h1>New show</h1><script>liveFlagshipStates["x"] = ${state};</script></body>`)
    expect(amazon.read(document, ADDRESSES[0]!, NOW, {})?.problems).toEqual([problem])
  })

  it("eBay's entries for other shows contribute nothing either", () => {
    const facts = { __APOLLO_DATA__: { "LiveEvent:BBBBBBBBBBBBBBBB": { state: "RECORDED", title: "Old show" } } }
    const reading = ebayLive.read(parse("<h1>New show</h1>"), ADDRESSES[3]!, NOW, facts)
    expect(reading).toMatchObject({ problems: ["stale-state"], show: { title: "New show", claim: { state: "none" } } })
  })
})
