// @vitest-environment happy-dom
/**
 * For every page of every site, what must be read from it. Also the conventions: each site has a page for each state or
 * a reason for having none, and each page has a row, a header with its facts and decoys, and a site that claims its
 * address.
 */
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { ProductOnPage } from "~model/reading"
import { reading as readingSchema } from "~model/reading"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { siteOnRequest, sites } from "~sites"
import { anyPage } from "~sites/any"
import { type ExpectedProduct, NOW, type SiteFixtures, STATES } from "../../fixtures/sites/row"

const ROOT = `${import.meta.dirname}/../../fixtures/sites/`
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const loaded = await Promise.all(
  folders.map(async (folder) => {
    const { fixtures } = (await import(`${ROOT}${folder}/rows.ts`)) as { fixtures: SiteFixtures }
    return { folder, fixtures }
  }),
)
const htmlOf = (folder: string, page: string): string => readFileSync(`${ROOT}${folder}/${page}.html`, "utf8")
/** A frame without an address, because the simulated page would load it. */
const documentOf = (folder: string, page: string): Document =>
  new DOMParser().parseFromString(htmlOf(folder, page).replace(/(<iframe[^>]*) src=/g, "$1 data-src="), "text/html")
const filesOf = ({ rows }: SiteFixtures): string[] => [
  ...new Set(rows.flatMap(({ page, parts = [] }) => [page, ...parts.map((part) => part.page)])),
]
const siteOf = (folder: string) => sites.find(({ id }) => id === folder)!

for (const { folder, fixtures } of loaded) {
  describe(`pages of ${folder}`, () => {
    it.each(fixtures.rows)("$page", (row) => {
      const site = siteOf(folder)
      const url = new URL(row.url)
      const parts = (row.parts ?? [])
        .map((part) => ({ url: new URL(part.url), root: documentOf(folder, part.page).documentElement }))
        .filter((part) => site.isPart?.(part.url, url))
      const read = site.read(documentOf(folder, row.page), url, NOW, row.pageFacts ?? {}, parts)
      expect(read).not.toBeNull()
      const reading = readingSchema.parse(read)
      expect(reading).toMatchObject({ site: folder, kind: row.kind })
      if (row.claim) expect(reading.show?.claim).toMatchObject(row.claim)
      if (row.show === null) expect(reading.show).toBeNull()
      if (row.show) {
        const { id, ...show } = row.show
        expect(reading.show).toMatchObject({ key: `${folder}:${encodeURIComponent(id)}`, ...show })
      }
      if (row.products) expect(reading.products.map(shown(row.products))).toEqual(row.products)
      if (row.featured !== undefined)
        expect(reading.featured && decodeURIComponent(reading.featured)).toBe(
          row.featured && `${folder}:${row.featured}`,
        )
      if (row.tiles)
        expect(reading.tiles.map(({ key, claim }) => [key.slice(folder.length + 1), claim.state])).toEqual(row.tiles)
      if (row.titles) expect(reading.tiles.map(({ title }) => title)).toEqual(row.titles)
      if (row.bids) expect(reading.activity.map(({ by, text }) => `${by}: ${text}`)).toEqual(row.bids)
      if (row.problems) expect(reading.problems).toEqual(row.problems)
    })
  })
}

/** A product reduced to the fields that its expectation names, in the same form. */
function shown(expected: readonly ExpectedProduct[]) {
  return (onPage: ProductOnPage, index: number): Partial<ExpectedProduct> => {
    const product = readProduct(onPage)!
    const { current } = sightingsFrom(product, { at: NOW, source: "product-page" })
    const all: Required<ExpectedProduct> = {
      id: decodeURIComponent(product.key.slice(product.key.indexOf(":") + 1)),
      title: product.title,
      prices: product.prices.map(({ role, text }) => `${role} ${text}`),
      current: current && `${current.amountMinor / 100} ${current.currency}`,
      availability: product.availability,
      ids: product.ids,
      variant: product.variant,
      seller: product.seller,
      auction: product.auction ?? false,
      reviews: product.reviews.map((review, at) => named(review, expected[index]?.reviews?.[at] ?? review)),
      summary: product.reviewSummary
        ? named(product.reviewSummary, expected[index]?.summary ?? product.reviewSummary)
        : { averageStars: null, count: null },
    }
    return named(all, expected[index] ?? { id: "" })
  }
}

/** The properties of `all` that `names` has. */
const named = <T extends object>(all: T, names: object): T =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name in names)) as T

describe("conventions", () => {
  it("every site has a folder, every folder a site", () => {
    expect([...folders].sort()).toEqual(sites.map(({ id }) => id).sort())
  })

  it.each(loaded)("$folder has a page for every state, or says why not", ({ fixtures }) => {
    for (const state of STATES) {
      const pages = fixtures.rows.filter(({ page }) => page === state || page.startsWith(`${state}-`))
      expect(pages.length > 0, `no page for "${state}" and no reason`).toBe(fixtures.without[state] === undefined)
      expect(fixtures.without[state], `the reason for no "${state}" page`).not.toBe("")
    }
  })

  it.each(loaded)("$folder has a row for every page and a page for every row", ({ folder, fixtures }) => {
    const pages = readdirSync(`${ROOT}${folder}`).filter((name) => name.endsWith(".html"))
    expect(pages.sort()).toEqual(
      filesOf(fixtures)
        .map((page) => `${page}.html`)
        .sort(),
    )
  })

  it.each(loaded)(
    "$folder: every page says which facts it rests on and which decoys it contains",
    ({ folder, fixtures }) => {
      for (const page of filesOf(fixtures)) {
        expect(htmlOf(folder, page), page).toMatch(/^<!--[\s\S]*?\bFacts: \S[\s\S]*?\bDecoys: \S[\s\S]*?-->/)
      }
    },
  )

  it.each(loaded)("$folder claims the addresses of its pages and says what kind they are", ({ folder, fixtures }) => {
    for (const { page, url, kind } of fixtures.rows) {
      const site = siteOf(folder)
      expect(siteOnRequest(new URL(url)).id, page).toBe(folder)
      if (site !== anyPage) expect([kind, "any"], page).toContain(site.pageKind(new URL(url)))
    }
  })
})
