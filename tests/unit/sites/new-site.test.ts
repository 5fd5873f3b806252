/** What `npm run new:site` writes fits the existing files. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { firstPageFrom, isSiteName, newFiles, withHost, withName, withSite } from "../../../scripts/new-site"
import { savedPage } from "../../../scripts/saved-page"
import { skeletonOf } from "./skeleton-whole"

const index = readFileSync(`${import.meta.dirname}/../../../src/sites/index.ts`, "utf8")

describe("a new site", () => {
  it.each([
    ["shop-live", true],
    ["qvc2", true],
    ["Shop", false],
    ["../shop", false],
    ["shop--live", false],
    ["2shop", false],
    ["", false],
  ])("name %s: %s", (name, isGood) => expect(isSiteName(name)).toBe(isGood))

  it("is imported and listed before the general reader", () => {
    const registered = withSite(index, "shop-live")
    expect(registered).toContain('import { shopLive } from "./shop-live"\n')
    expect(registered).toMatch(/sites: readonly Site\[\] = \[[^\]]*shopLive, anyPage\]/)
    expect(registered.match(/\n/g)?.length).toBe((index.match(/\n/g)?.length ?? 0) + 1)
  })

  it("is not put into a list that looks different", () => {
    expect(() => withSite("export const sites = []\n", "shop-live")).toThrow("by hand")
  })

  it("has its name in a locale, in order, and leaves the other texts alone", () => {
    const locale = readFileSync(`${import.meta.dirname}/../../../locales/en/messages.json`, "utf8")
    const named = JSON.parse(withName(locale, "shop-live")) as Record<string, { message: string }>
    expect(named.siteName_shop_live).toEqual({ message: "shop-live" })
    expect(Object.keys(named)).toEqual(Object.keys(named).sort())
    delete named.siteName_shop_live
    expect(`${JSON.stringify(named, null, 2)}\n`).toBe(locale)
  })

  it("starts with a file, a page with its header, and rows", () => {
    const files = newFiles("shop-live")
    expect([...files.keys()]).toEqual([
      "src/sites/shop-live.ts",
      "tests/fixtures/sites/shop-live/live.html",
      "tests/fixtures/sites/shop-live/rows.ts",
      "tests/mall/scenarios/shop-live.ts",
    ])
    expect(files.get("src/sites/shop-live.ts")).toContain("export const shopLive: Site")
    expect(files.get("tests/fixtures/sites/shop-live/live.html")).toMatch(/^<!--[\s\S]*Facts: [\s\S]*Decoys: /)
  })

  it("starts from a skeleton: its page, its address, and what is read from it", () => {
    const { document } = savedPage(
      '<html><body><h1>Lamp hour</h1><div class="player"><video></video><b>LIVE</b></div></body></html>',
    )
    const url = new URL("https://www.shop.example/live/events/lamp-hour-7?x=1")
    const skeleton = skeletonOf({ root: document.documentElement, url, now: 0, priceWords: [] }, Math.random)
    const first = firstPageFrom(skeleton)
    const files = newFiles("shop-live", first)
    expect(files.get("src/sites/shop-live.ts")).toContain(String.raw`SHOW_PATH = /^\/live\/events\/([^/]+)\/?$/`)
    expect(files.get("src/sites/shop-live.ts")).toContain(`hosts: ["https://${first.url.hostname}/*"]`)
    const id = first.url.pathname.split("/").at(-1)
    expect(files.get("tests/fixtures/sites/shop-live/rows.ts")).toContain(
      `show: { id: "${id}", title: "${first.title}" }`,
    )
    expect(files.get("tests/fixtures/sites/shop-live/live.html")).toMatch(
      /^<!--[\s\S]*Facts: [\s\S]*Decoys: [\s\S]*>LIVE</,
    )
  })

  it("uses the shop's own host in all files, if it is given", () => {
    const { document } = savedPage('<html><body><h1>Lamp hour</h1><a href="/live/lamp-hour-8">Next</a></body></html>')
    const url = new URL("https://www.lamps.example/live/lamp-hour-7")
    const skeleton = skeletonOf({ root: document.documentElement, url, now: 0, priceWords: [] }, Math.random)
    const first = firstPageFrom(skeleton, "www.lamps.example")
    expect(first.url.hostname).toBe("www.lamps.example")
    const files = newFiles("lamps", first)
    for (const path of ["src/sites/lamps.ts", "tests/fixtures/sites/lamps/rows.ts", "tests/mall/scenarios/lamps.ts"])
      expect(files.get(path)).toMatch(/www\.lamps\.example/)
    expect(savedPage(files.get("tests/fixtures/sites/lamps/live.html")!).url?.hostname).toBe("www.lamps.example")
  })

  it("is served by the mall", () => {
    const hosts = readFileSync(`${import.meta.dirname}/../../mall/hosts.ts`, "utf8")
    expect(withHost(hosts, "www.lamps.example")).toContain('  keepaHost,\n  "www.lamps.example",\n] as const')
    expect(withHost(hosts, "www.qvc.com")).toBe(hosts)
  })

  it("does not start from an ordinary saved page", () => {
    expect(() => firstPageFrom("<h1>Maria's lamps</h1>")).toThrow("not made by")
  })
})
