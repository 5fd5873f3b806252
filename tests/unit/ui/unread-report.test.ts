import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addressShape } from "../../../src/model/address-shape"
import { readingProblem } from "../../../src/model/reading"
import { unreadPage, urlKind } from "../../../src/model/tab"
import { browserName, unreadReport } from "../../../src/ui/phrases/unread-report"

describe("the shape of an address", () => {
  it.each([
    [
      "https://www.amazon.com/live/broadcast/0b1f7f6c-58a0-4a52-9d3e-2f1f0c9a1111?ref=me#x",
      "www.amazon.com/live/broadcast/<uuid>",
    ],
    ["https://www.amazon.com/Blue-Shoes-for-Anna/dp/B07XJ8C8F5", "www.amazon.com/<text>/dp/<code>"],
    ["https://www.ebay.com/itm/123456789012", "www.ebay.com/itm/<digits>"],
    ["https://shop.example/live/0123456789abcdef0123456789abcdef", "shop.example/live/<hex>"],
    ["https://shop.example/@anna/live", "shop.example/<text>/live"],
    ["https://shop.example/anna%40example.org/", "shop.example/<text>"],
    ["https://anna:secret@shop.example:8443/", "shop.example"],
    ["https://shop.example/a/b/c/d/e/f/g/h/i/j", "shop.example/<text>/b/c/d/<text>/<text>/<text>/<text>"],
    ["https://[::1]/live", "1/live"],
    ["nonsense", ""],
  ])("%s", (address, shape) => expect(addressShape(address)).toBe(shape))
})

describe("the browser's name", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", "Firefox 153"],
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
      "Chrome 156",
    ],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2", "Edg 156"],
    ["anything else, with words", "unknown"],
  ])("%s", (userAgent, name) => expect(browserName(userAgent)).toBe(name))
})

/** Anything that a page may contain: words, markup, numbers that identify somebody. */
const pageText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
  fc.constantFrom("Anna Example", "anna@example.org", "+49 30 123456", "<b>secret</b>", "4111111111111111", "../../x"),
)
const codes = fc.record({
  site: fc.constantFrom("amazon", "any", "ebay-live"),
  kind: fc.constantFrom(...urlKind.options),
  problems: fc.array(fc.constantFrom(...readingProblem.options), { maxLength: 6 }),
})

/** Everything that a report can be: fixed words, codes, a host, and shapes between fixed path words. */
const everyReport = new RegExp(
  [
    "^Liveproof could not read a page",
    "site: [a-z0-9-]+",
    `page: (${urlKind.options.join("|")})`,
    `problems: ((${readingProblem.options.join("|")})(, )?)*`,
    "address: shop\\.example(/([a-z-]{1,11}|<[a-z]+>)){0,8}",
    "version: 0\\.1\\.0",
    "browser: (unknown|(Firefox|Chrome|Edg|OPR) \\d+)$",
  ].join("\n"),
)

describe("the report of a page that could not be read", () => {
  it("contains nothing of the page: nothing from its address or from what was read", () => {
    fc.assert(
      fc.property(codes, fc.array(pageText, { maxLength: 12 }), pageText, pageText, (page, path, query, userAgent) => {
        const url = new URL(`https://shop.example/${path.map(encodeURIComponent).join("/")}`)
        url.searchParams.set("q", query)
        url.hash = query
        // A page's script may send more than it should; whatever is not in the schema is dropped.
        const sent = { ...page, address: addressShape(url.href), title: query, problem: path }
        const text = unreadReport(unreadPage.parse(sent), "0.1.0", userAgent)
        expect(text).toMatch(everyReport)
      }),
    )
  })

  it.each([
    { site: "Anna Example" },
    { problems: ["Anna Example"] },
    { kind: "Anna Example" },
    { address: "shop.example/Anna Example" },
    { address: "shop.example/live?q=anna" },
  ])("accepts no words where codes belong: %o", (change) => {
    const page = { site: "any", kind: "any", problems: [], address: "shop.example", ...change }
    expect(unreadPage.safeParse(page).success).toBe(false)
  })
})
