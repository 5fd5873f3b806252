/**
 * What every site needs besides its reader: a page for each of its states (fixtures.test.ts), a show in the mall, its
 * name in every language, and a row in the README that says how sure it is. Red until a new site has all of it.
 */
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { siteOnRequest, sites } from "~sites"
import { siteTextKey } from "~ui/phrases/site-words"
import { addressOf } from "../../mall/addresses"
import { broadcastsOf, loadScenarios } from "../../mall/catalogue/broadcasts"

const root = `${import.meta.dirname}/../../../`
const readme = readFileSync(`${root}README.md`, "utf8")
const locales = readdirSync(`${root}locales`).map((language) => ({
  language,
  texts: JSON.parse(readFileSync(`${root}locales/${language}/messages.json`, "utf8")) as Record<
    string,
    { message: string }
  >,
}))
const shown = broadcastsOf(await loadScenarios()).map((broadcast) => {
  const { host, path } = addressOf(broadcast)
  return { name: broadcast.name, site: siteOnRequest(new URL(`https://${host}${path}`)).id }
})

/** A site is a file or a folder with its name. Anything else beside them is shared by several sites. */
const shared = new Set([
  "any-video",
  "address-id",
  "choose",
  "dom",
  "product-page",
  "structured-data",
  "file-names",
  "hosts",
  "index",
  "key-id",
  "kit",
  "read-within",
  "reader",
  "reading",
  "report-places",
  "shelf",
  "skeleton",
])
const files = readdirSync(`${root}src/sites`).map((name) => name.replace(/\.ts$/, ""))

it("every file in src/sites is a site or a part that sites share", () => {
  expect(files.filter((name) => !shared.has(name)).sort()).toEqual(sites.map(({ id }) => id).sort())
})

describe.each(sites.map((site) => [site.id, site] as const))("%s", (id, site) => {
  it("has a show in the mall", () => {
    expect(
      shown.filter((show) => show.site === id),
      "a scenario in tests/mall/scenarios, its page in tests/mall/pages",
    ).not.toEqual([])
  })

  it.each(locales)("has its name in $language", ({ texts }) => {
    expect(texts[siteTextKey("siteName", id)]?.message ?? "", siteTextKey("siteName", id)).not.toBe("")
  })

  it.each(locales)("has the platform's rule in $language if and only if it names a source", ({ texts }) => {
    expect(texts[siteTextKey("siteRule", id)] !== undefined).toBe(site.recordedContentRuleUrl !== undefined)
  })

  it("is listed in the README's table, with how sure it is", () => {
    const name = locales.find(({ language }) => language === "en")!.texts[siteTextKey("siteName", id)]!.message
    const row = readme.split("\n").find((line) => line.startsWith(`| ${name} `))
    expect(row ?? "", `a row that begins with "${name}"`).toMatch(/\|[^|]*(?:measured|unproven)[^|]*\|$/)
  })
})
