import { describe, expect, it } from "vitest"
import { grantQuery, hostOf, matchPatternOf, originsInQuery, siteOriginOf } from "../../../src/model/site-origin"

describe("the site of a page", () => {
  it.each<[string, string | null]>([
    ["https://shop.example/live?x=1#y", "https://shop.example"],
    ["https://Shop.Example:8443/live", "https://shop.example"],
    ["http://shop.example/", "http://shop.example"],
    ["https://läden.example/", "https://xn--lden-loa.example"],
    ["https://user:word@shop.example/", "https://shop.example"],
    ["chrome://newtab/", null],
    ["about:blank", null],
    ["file:///home/x.html", null],
    ["data:text/html,x", null],
    ["https://[::1]/", null],
    ["https://*.shop.example/*", null],
    ["nonsense", null],
    ["", null],
  ])("%s: %s", (url, origin) => expect(siteOriginOf(url)).toBe(origin))

  it("is requested in the browsers' notation, and shown as people write it", () => {
    expect(matchPatternOf("https://shop.example")).toBe("https://shop.example/*")
    expect(hostOf("https://shop.example")).toBe("shop.example")
  })
})

describe("the grant page's address", () => {
  it("preserves sites in a round trip", () => {
    const origins = ["https://shop.example", "https://player.example"]
    expect(originsInQuery(`?${grantQuery(origins)}`)).toEqual(origins)
  })

  it.each([
    "?site=http://shop.example",
    "?site=https://*.example",
    "?site=https://*",
    "?site=https://shop.example/*",
    "?site=javascript:alert(1)",
    "?site=<all_urls>",
    "?other=https://shop.example",
    "",
  ])("asks for nothing with %s", (query) => expect(originsInQuery(query)).toEqual([]))

  it("never asks for more than ten at once", () => {
    const many = Array.from({ length: 40 }, (_, n) => `https://s${n}.example`)
    expect(originsInQuery(`?${grantQuery(many)}`)).toHaveLength(10)
  })
})
