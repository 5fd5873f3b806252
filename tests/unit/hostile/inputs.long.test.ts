// @vitest-environment happy-dom
/**
 * Pages and files that are made to keep a reader busy, or to fill the disk. What they cost is compared within this run: with
 * half of the same, and with an innocent one of the same size; no time of day or machine decides.
 */
import { describe, expect, it } from "vitest"
import { mostChars, mostItems, mostNodesRead } from "../../../src/model/limits"
import { productOnPage } from "../../../src/model/reading"
import { readProduct } from "../../../src/prices/read"
import { parseCaptions, sentencesSaid } from "../../../src/reviews/captions"
import { anyPage } from "../../../src/sites/any"
import { attributeOf } from "../../../src/sites/dom/text"
import { readWithin } from "../../../src/sites/read-within"
import { noon } from "../make"
import { growth, leastMs, leastProcessorMs } from "./cost"

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html")
const address = new URL("https://shop.example/p/kettle")
const read = (document: Document, nodes: number = mostNodesRead.elsewhere) =>
  readWithin(nodes, anyPage, document, address, noon, {})
const script = (text: string): string => `<script type="application/ld+json">${text}</script>`
const ld = (value: unknown): string => script(JSON.stringify(value))
const page = (html: string): string => `<h1>Kettle</h1><main>${html}</main>`
const innocent = (chars: number): string => page("<p>A kettle that boils water. </p>".repeat(Math.ceil(chars / 34)))

/** What it costs grows as it does, unless all of it costs next to nothing. */
function expectLinear(make: (size: number) => () => unknown, size: number, nothingMs: number): void {
  if (leastMs(make(size), 4) > nothingMs) expect(growth(make, size, 6)).toBe(0)
}

/** How many nodes have to be visited before the page is read. */
function visits(document: Document): number {
  for (let nodes = 100; ; nodes *= 1.1) if (!read(document, nodes)?.problems.includes("too-much-to-read")) return nodes
}

const items = (count: number): string =>
  page(
    `<div id="all">${`<i itemprop="name">x</i>`.repeat(count)}</div>${`<b itemscope itemref="all"></b>`.repeat(count)}`,
  )
const cards = (count: number): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "BroadcastEvent", name: "Show", isLiveBroadcast: true, startDate: "2026-01-15T11:00:00Z" })}</script>` +
  `<ul>${Array.from({ length: count }, (_, n) => `<li class="card"><a href="/p/${n}"><img src="/${n}.jpg"><h3>Kettle ${n}</h3></a><span class="price">$${n}.99</span></li>`).join("")}</ul>`

describe("a page", () => {
  const review = (change: object) =>
    page(ld({ "@type": "Product", name: "Kettle", offers: { price: "5", priceCurrency: "EUR" }, review: [change] }))
  it.each<[string, number, (chars: number) => string]>([
    ["a date of letters", 200_000, (n) => review({ reviewBody: "Good.", datePublished: "a".repeat(n) })],
    ["a count of digits and commas", 200_000, (n) => review({ reviewBody: "Good.", ratingValue: "1,".repeat(n / 2) })],
    ["a label of letters", 200_000, (n) => page(`<span aria-label="${"a".repeat(n)}">x</span>`)],
    ["a label of numbers", 200_000, (n) => page(`<span aria-label="${"4,5 ".repeat(n / 4)}">x</span>`)],
    ["a rating of blanks", 200_000, (n) => page(`<p class="rating" title="5 ${" ".repeat(n)}">x</p>`)],
    ["items that all refer to all of it", 8_000, (n) => items(n / 55)],
    ["cards", 20_000, (n) => cards(Math.ceil(n / 110))],
    [
      "variants that refer to one with many offers of many prices",
      4_000,
      (n) => {
        const many = (id: string) => Array.from({ length: n / 43 }, () => ({ "@id": id }))
        const kettle = { name: "Kettle", url: "/p/kettle" }
        return page(
          ld([
            { "@type": "ProductGroup", ...kettle, hasVariant: many("#v") },
            { "@id": "#v", "@type": "Product", ...kettle, offers: many("#o") },
            { "@id": "#o", "@type": "Offer", priceSpecification: many("#s") },
            { "@id": "#s", "@type": "UnitPriceSpecification", price: "5", priceCurrency: "EUR" },
          ]),
        )
      },
    ],
  ])("with %s costs about what any page of its size does", (_, size, make) => {
    const costOf = (html: string) => {
      const document = parse(html)
      return () => read(document)
    }
    const nothingMs = 5 * leastMs(costOf(innocent(size)), 4) + 5
    expectLinear((chars) => costOf(make(chars)), size, nothingMs)
  })

  it.each<[string, string, number]>([
    ["15,000 prices side by side", "<p class='price'>$5.99</p>".repeat(15_000), 5],
    ["data that is no JSON, line by line", script('{"a":1}\n'.repeat(7_500)), 15],
    ["data of quotation marks that are not escaped", script(`{"a":"${'"x'.repeat(30_000)}`), 15],
  ])("with %s costs no more than a few innocent ones", (_, html, times) => {
    const costOf = (text: string) => {
      const document = parse(text)
      return leastProcessorMs(() => read(document), 4)
    }
    expect(costOf(page(html)) / costOf(innocent(html.length))).toBeLessThan(times)
  })

  it("whose items all refer to all of it is looked at about once", () => {
    expect(visits(parse(items(400))) / visits(parse(items(200)))).toBeLessThan(3)
    expect(visits(parse(items(400)))).toBeLessThan(20_000)
  })

  it("with 300 honest cards looks at each list once", () => {
    expect(read(parse(cards(300)), mostNodesRead.inPage)?.products).toHaveLength(60)
    expect(visits(parse(cards(300))) / visits(parse(cards(150)))).toBeLessThan(3)
  })

  it("that is more than one reading may look at is said to be", () => {
    const document = parse(page(`<div>${"<p class='price'>$5</p>".repeat(3_000)}</div>`))
    expect(read(document, 2_000)?.problems).toEqual(["too-much-to-read"])
    expect(read(document)?.problems).not.toContain("too-much-to-read")
  })

  it("becomes no row that is larger than a product is", () => {
    const one = { "@id": "#r", "@type": "Review", name: "n".repeat(900_000), reviewBody: "b".repeat(90_000) }
    const html = page(
      ld([
        {
          "@type": "Product",
          name: "Kettle",
          offers: { price: "5", priceCurrency: "EUR" },
          review: Array.from({ length: 60 }, () => ({ "@id": "#r" })),
        },
        { ...one, name: "n".repeat(700_000) },
      ]),
    )
    const product = read(parse(html))?.products[0]
    expect(product?.reviews.length).toBeGreaterThan(10)
    expect(JSON.stringify(product).length).toBeLessThan(2 * mostChars.reviews)
    expect(productOnPage.safeParse(product).success).toBe(true)
  })

  it("gives lists that end", () => {
    const prices = Array.from({ length: 500 }, (_, n) => ({
      "@type": "Offer",
      price: `${n + 1}`,
      priceCurrency: "EUR",
    }))
    const ids = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`p${n}`, "x"]))
    const [product] =
      read(parse(page(ld({ "@type": "Product", name: "Kettle", offers: prices, ...ids }))))?.products ?? []
    expect(productOnPage.safeParse(product).success).toBe(true)
    expect(readProduct(product!)?.prices.length).toBeLessThanOrEqual(mostItems.prices)
    expect(Object.keys(product?.ids ?? {}).length).toBeLessThanOrEqual(mostItems.ids)
  })

  it("has no signs in its names that nobody sees", () => {
    const hidden = "Ket\u202etle\u2066 \u{e0041}\u{e0042}for two"
    expect(
      read(parse(page(ld({ "@type": "Product", name: hidden, offers: { price: "5" } }))))?.products[0]?.title,
    ).toBe("Kettle for two")
  })
})

describe("captions", () => {
  it.each<[string, (chars: number) => string]>([
    ["a cue of blanks", (n) => `WEBVTT\n\n00:01.000 --> 00:02.000\na${" ".repeat(n)}b\n`],
    ["a cue of tags that never end", (n) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${"<".repeat(n)}\n`],
    ["a cue of lines", (n) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${"a\n".repeat(n / 2)}\n`],
    ["a name of blanks", (n) => `WEBVTT\n\n${" ".repeat(n)}\n00:01.000 --> 00:02.000\na\n`],
    ["a time of digits", (n) => `WEBVTT\n\n${"1".repeat(n)}:01.000 --> 00:02.000\na\n`],
  ])("with %s cost about what they are long", (_, make) => {
    const plain = "WEBVTT\n\n00:01.000 --> 00:02.000\nWords of a show.\n\n".repeat(12_000)
    const costOf = (text: string) => () => sentencesSaid(parseCaptions(text))
    const nothingMs = 2 * leastMs(costOf(plain), 4) + 5
    expectLinear((chars) => costOf(make(chars)), 600_000, nothingMs)
  })

  it("of any length are sentences that can be handed on", () => {
    const cues = [1, 2, 3, 4, 5, 6].map((n) => `00:0${n}.000 --> 00:0${n}.900\n${`word${n} `.repeat(2_000)}\n`)
    const said = sentencesSaid(parseCaptions(`WEBVTT\n\n${cues.join("\n")}`))
    expect(said.length).toBeGreaterThan(0)
    for (const { text } of said) expect(text.length).toBeLessThanOrEqual(mostChars.sentence)
  })
})

describe("an attribute", () => {
  it("is cut before anything looks at it", () => {
    const element = parse(`<p title="${"a".repeat(90_000)}">x</p>`).querySelector("p")
    expect(attributeOf(element, "title")).toHaveLength(mostChars.attribute)
  })
})
