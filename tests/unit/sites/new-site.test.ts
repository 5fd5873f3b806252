/** What `npm run new:site` writes fits what is there. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { isSiteName, newFiles, withName, withSite } from "../../../scripts/new-site"

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

  it("is not guessed into a list that looks otherwise", () => {
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
    ])
    expect(files.get("src/sites/shop-live.ts")).toContain("export const shopLive: Site")
    expect(files.get("tests/fixtures/sites/shop-live/live.html")).toMatch(/^<!--[\s\S]*Facts: [\s\S]*Decoys: /)
  })
})
