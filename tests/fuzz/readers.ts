import fc from "fast-check"
import { Window } from "happy-dom"
import { reading } from "~model/reading"
import { sites } from "~sites"
import { must, type Target } from "./target"

const now = Date.UTC(2026, 0, 15)
const slowMs = 3_000
const addresses = [
  "https://www.amazon.com/live/broadcast/0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c",
  "https://www.amazon.com/dp/B07XJ8C8F5",
  "https://www.ebay.com/ebaylive/events/AAAAAAAAAAAAAAA1/stream",
  "https://www.hsn.com/watch/live",
  "https://shop.example/p?x=%E0%A4%A",
].map((address) => new URL(address))

const word = fc.oneof(
  fc.constantFrom(
    "Product",
    "Offer",
    "price",
    "name",
    "LIVE",
    "$12.50",
    "1.299,00 €",
    "itemprop",
    "BroadcastEvent",
    "null",
    "2026-13-45",
  ),
  fc.string({ maxLength: 12 }),
)
const tag = fc.constantFrom("div", "span", "a", "h1", "video", "li", "script", "meta", "template")
const attribute = fc.tuple(
  fc.constantFrom(
    "class",
    "id",
    "itemprop",
    "itemscope",
    "itemtype",
    "href",
    "src",
    "data-testid",
    "aria-label",
    "content",
  ),
  word,
)
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")
const stated = fc
  .dictionary(
    fc.constantFrom("@type", "@graph", "name", "offers", "price", "url", "review", "startDate"),
    fc.oneof(word, fc.jsonValue({ maxDepth: 2 })),
  )
  .map((value) => `<script type="application/ld+json">${JSON.stringify(value).replaceAll("</", "<\\/")}</script>`)
const html = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    word.map(escaped),
    stated,
    fc
      .tuple(tag, fc.array(attribute, { maxLength: 4 }), fc.array(tie("node"), { maxLength: 4 }))
      .map(([name, attributes, inner]) => {
        const written = attributes.map(([one, value]) => ` ${one}="${escaped(value)}"`).join("")
        return `<${name}${written}>${inner.join("")}</${name}>`
      }),
  ),
})).node

export const readers: Target = {
  name: "readers",
  runs: 20,
  property: () => {
    const window = new Window()
    return fc.asyncProperty(fc.array(html, { maxLength: 6 }), async (nodes) => {
      const document = new window.DOMParser().parseFromString(nodes.join(""), "text/html") as unknown as Document
      const startedAt = performance.now()
      for (const site of sites)
        for (const url of addresses) {
          const read = site.read(document, url, now, {})
          if (read) must(reading.safeParse(read).success, `${site.id} gave no reading`)
        }
      must(performance.now() - startedAt < slowMs, "slow")
    }) as never
  },
}
