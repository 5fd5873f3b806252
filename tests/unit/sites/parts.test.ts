// @vitest-environment happy-dom
/** The small readers that all sites share: hosts, keys, numbers, dates, labels, and amounts as displayed. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeProductKey } from "~model/keys"
import { referenceRole, spokenRole } from "~prices/read/spoken-role"
import { siteFor, siteOnRequest, sitesAt } from "~sites"
import { addressOf } from "~sites/amazon/urls"
import { parseDay, parseMoment } from "~sites/dom/dates"
import { stateOfLabel } from "~sites/dom/live-label"
import { parseCount, parseIsoDuration, parseStars } from "~sites/dom/numbers"
import { absoluteUrl, textOf } from "~sites/dom/text"
import { matchesPattern } from "~sites/hosts"
import { keyId } from "~sites/key-id"
import { amountText } from "~sites/product-page/amount-text"

const first = (html: string): Element => new DOMParser().parseFromString(html, "text/html").body.firstElementChild!

describe("hosts", () => {
  it.each([
    ["https://www.ebay.com/*", "https://www.ebay.com/ebaylive", true],
    ["https://www.ebay.de/ebaylive*", "https://www.ebay.de/itm/1", false],
    ["https://*.shop.example/*", "https://m.shop.example:8443/x?y=1", true],
    ["https://*.shop.example/*", "https://shop.example/", true],
    ["https://*.shop.example/*", "https://evilshop.example/", false],
    ["https://www.shop.example/live*", "http://www.shop.example/live", false],
    ["*://www.shop.example/(a)*", "http://www.shop.example/(a)b", true],
    ["https://www.shop.example/*/live*", "https://www.shop.example/de/live?x=1", true],
    ["https://www.shop.example/*/live*", "https://www.shop.example/live", false],
    ["https://www.shop.example/a*a", "https://www.shop.example/a", false],
    ["https://www.shop.example/a", "https://www.shop.example/a/b", false],
    ["https://*/*", "file:///etc/x", false],
    ["not a pattern", "https://www.shop.example/", false],
  ])("%s on %s: %s", (pattern, url, fits) => expect(matchesPattern(pattern, new URL(url))).toBe(fits))

  it.each([
    ["https://www.amazon.com/live", "amazon"],
    ["https://www.ebay.com/ebaylive", "ebay-live"],
    ["https://www.hsn.com/watch/live", "qvc"],
    ["https://www.amazon.de/dp/B07XJ8C8F5", null],
    ["https://www.amazon.com.evil.example/live", null],
    ["https://shop.example/", null],
  ])("%s is read without asking by %s", (url, id) => expect(siteFor(new URL(url))?.id ?? null).toBe(id))

  it("a marketplace that we do not request at installation is read on request", () => {
    expect(siteOnRequest(new URL("https://www.amazon.co.uk/dp/B07XJ8C8F5")).id).toBe("amazon")
    expect(siteOnRequest(new URL("https://shop.example/")).id).toBe("any")
  })

  it.each([
    ["https://www.amazon.com/live", ["amazon"]],
    ["https://www.amazon.de/dp/B07XJ8C8F5", ["amazon"]],
    ["https://www.ebay.de/itm/1", ["ebay-live", "any"]],
    ["https://shop.example/", ["any"]],
  ])("any page on the host of %s is read by one of %j", (url, ids) => {
    expect(sitesAt(new URL(url)).map(({ id }) => id)).toEqual(ids)
  })
})

describe("Amazon's addresses", () => {
  it.each([
    ["/live", { page: "directory" }],
    ["/live/browse/electronics", { page: "directory" }],
    [
      "/live/broadcast/0F8C1B2A-3D4E-4F5A-8B6C-7D8E9F0A1B2C?x=1",
      { page: "broadcast", id: "0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c" },
    ],
    ["/live/broadcast/not-an-id", null],
    ["/live/video/0123456789abcdef0123456789abcdef", { page: "video", id: "0123456789abcdef0123456789abcdef" }],
    [
      "/vdp/0123456789abcdef0123456789abcdef?product=B07XJ8C8F5",
      { page: "video", id: "0123456789abcdef0123456789abcdef" },
    ],
    ["/dp/B07XJ8C8F5", { page: "product", asin: "B07XJ8C8F5" }],
    ["/Some-Name/dp/B07XJ8C8F5/ref=x?th=1", { page: "product", asin: "B07XJ8C8F5" }],
    ["/gp/product/B07XJ8C8F5", { page: "product", asin: "B07XJ8C8F5" }],
    ["/gp/aw/d/b07xj8c8f5", { page: "product", asin: "B07XJ8C8F5" }],
    ["/-/es/Nombre/dp/B07XJ8C8F5", { page: "product", asin: "B07XJ8C8F5" }],
    ["/dp/B07XJ8C8F55", null],
    [
      "/stores/Brand/page/0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c?liveVideoDataUrl=x",
      { page: "store", id: "0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c" },
    ],
    ["/stores/page/0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c", { page: "slot" }],
    ["/", { page: "slot" }],
    ["/ref=nav_logo", { page: "slot" }],
    ["/-/es/gp/goldbox?ref_=nav_cs_gb", { page: "slot" }],
    ["/deals", { page: "slot" }],
    ["/events/cybermonday", { page: "slot" }],
    ["/Fashion-Women/b/?node=7147440011", { page: "slot" }],
    ["/stores/Brand/Home", { page: "slot" }],
    ["/gp/cart/view.html", null],
    ["/gp/css/order-history", null],
    ["/books", null],
    [
      "/b/?node=1&broadcast=0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c",
      { page: "broadcast", id: "0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c" },
    ],
    ["/s?k=kettle", null],
  ])("%s", (path, expected) => expect(addressOf(new URL(path, "https://www.amazon.com"))).toEqual(expected))
})

describe("keys", () => {
  it("stay within the limit and are stable for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 600 }), (text) => {
        expect(makeProductKey("any", keyId(text))).toBe(makeProductKey("any", keyId(text)))
      }),
    )
  })

  it("distinguish long texts with the same beginning", () => {
    const beginning = "x".repeat(400)
    expect(keyId(`${beginning}a`)).not.toBe(keyId(`${beginning}b`))
  })
})

describe("numbers", () => {
  it.each([
    ["4.5 out of 5 stars", 4.5],
    ["4,3 von 5 Sternen", 4.3],
    ["5つ星のうち4.6", 4.6],
    ["5 out of 5 stars", 5],
    ["90%", 4.5],
    ["no stars", null],
    ["17 reviews", null],
  ])("stars in %s: %s", (text, stars) => expect(parseStars(text)).toBe(stars))

  it.each([
    ["(226)", 226],
    ["1,234 ratings", 1234],
    ["1.234 Bewertungen", 1234],
    ["12 345 avis", 12345],
    ["2.5K", 2500],
    ["972 valoraciones", 972],
    ["Keine Kundenrezensionen", null],
  ])("count in %s: %s", (text, count) => expect(parseCount(text)).toBe(count))

  it.each([
    ["PT54M28S", 3268],
    ["PT1H", 3600],
    ["P1DT1S", 86401],
    ["PT", null],
    ["54:28", null],
  ])("duration %s: %s", (text, seconds) => expect(parseIsoDuration(text)).toBe(seconds))
})

describe("dates", () => {
  it.each([
    ["Reviewed in the United States on July 30, 2026", "2026-07-30"],
    ["March 19, 2018", "2018-03-19"],
    ["26. Juli 2014", "2014-07-26"],
    ["Reseñado en España el 7 de febrero de 2024", "2024-02-07"],
    ["Commenté en France le 1er juin 2021", "2021-06-01"],
    ["3 août 2020", "2020-08-03"],
    ["Recensito in Italia il 12 maggio 2023", "2023-05-12"],
    ["2026年7月30日", "2026-07-30"],
    ["2026-07-30T10:00:00Z", "2026-07-30"],
    ["31 February 2020", null],
    ["07/30/2026", null],
    ["yesterday", null],
  ])("%s: %s", (text, day) => expect(parseDay(text)).toBe(day && Date.parse(`${day}T00:00:00Z`)))

  it("a moment must begin with an ISO date", () => {
    expect(parseMoment("2026-11-22T12:00:00+01:00")).toBe(Date.UTC(2026, 10, 22, 11))
    expect(parseMoment("22 Nov 2026")).toBeNull()
  })
})

describe("labels", () => {
  it.each([
    ["LIVE", "live"],
    ["● Live now", "live"],
    ["LIVE · 1.2K watching", "live"],
    ["En directo", "live"],
    ["Replay", "replay"],
    ["Recently live", "replay"],
    ["Starts in 25 minutes", "scheduled"],
    ["Upcoming", "scheduled"],
    ["This livestream has ended", "ended"],
    ["Live at 8 pm", "scheduled"],
    ["Jetzt live", "live"],
    ["EN DIRECT · 1,2 k spectateurs", "live"],
    ["Live adesso", "live"],
    ["AO VIVO", "live"],
    ["NA ŻYWO", "live"],
    ["CANLI", "live"],
    ["\u202bمُباشر الآن\u202c", "live"],
    ["ライブ配信中", "live"],
    ["直播", "live"],
    ["लाइव", "live"],
    ["Riproduci di nuovo", "replay"],
    ["Guarda la registrazione", "replay"],
    ["Wiederholung", "replay"],
    ["Opname", "replay"],
    ["Prossimamente: 30 giu, 22:00", "scheduled"],
    ["Inizia a breve", "scheduled"],
    ["Demnächst", "scheduled"],
    ["Wkrótce", "scheduled"],
    ["近日公開", "scheduled"],
    ["Terminé", "ended"],
    ["終了", "ended"],
    ["Direction artistique", null],
    ["Premiered last year", null],
    ["Opnamestudio", null],
    ["Transmisja skrzyni biegów", null],
    ["Live chat", null],
    ["Olive", null],
    ["Live the life you always wanted with this kettle and its many friends", null],
    ["", null],
  ])("%s: %s", (text, state) => expect(stateOfLabel(text)).toBe(state))
})

describe("text", () => {
  it("keeps blocks apart and leaves scripts out", () => {
    expect(
      textOf(first("<div><p>£109.99</p><p>30% off</p><script>x()</script><span>a</span><span>b</span></div>")),
    ).toBe("£109.99 30% off ab")
  })

  it.each([
    ["javascript:alert(1)", ""],
    ["/x y", "https://shop.example/x%20y"],
    ["http://[", ""],
    ["data:text/html,x", ""],
  ])("link %s: %s", (href, absolute) => expect(absoluteUrl(href, new URL("https://shop.example/"))).toBe(absolute))

  it.each([
    ["<b>$229<sup>99</sup></b>", "$229.99"],
    ["<b>173<sup>34</sup> Lei</b>", "173.34 Lei"],
    ["<b>1.299,<sup>00</sup> €</b>", "1.299,00 €"],
    ["<b>$<span>12</span></b>", "$12"],
    ["<b>5 <small>kg</small></b>", "5 kg"],
  ])("%s is shown as %s", (html, text) => expect(amountText(first(html))).toBe(text))
})

describe("words around an amount", () => {
  it.each([
    ["Starting Price $150", "$150", "other"],
    ["$2.84 / 1L", "$2.84", "unit"],
    ["$32.00 Was $40.00", "$32.00", null],
    ["$32.00 Was $40.00 $2.84 / 1L", "$32.00", null],
    ["$32.00 Was $40.00 $2.84 / 1L", "$40.00", "was"],
    ["Rewards Exclusive $129.00", "$129.00", "member"],
    ["ab 19,99 €", "19,99 €", "from"],
    ["$5", "$6", null],
    ["Ex Tax: $90", "$90", "net"],
    ["Price: $100 Ex Tax: $90", "$100", null],
    ["Price: $100 Ex Tax: $90", "$90", "net"],
    ["US $24.00 Approximately £20.00", "£20.00", "other"],
    ["US $24.00 Approximately £20.00", "$24.00", null],
    ["Startpreis 10 €", "10 €", "other"],
  ])("%s: %s is %s", (context, amount, role) => expect(spokenRole(context, amount)).toBe(role))

  it.each([
    ["List Price: $45.99", "$45.99", "rrp"],
    ["Typical price: $45.99", "$45.99", "typical"],
    ["$45.99", "$45.99", "was"],
  ])("reference %s: %s is %s", (context, amount, role) => expect(referenceRole(context, amount)).toBe(role))
})
