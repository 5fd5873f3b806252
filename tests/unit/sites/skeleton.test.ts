/** Skeletons are read just as their pages are, and contain nothing of them. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { priceWords } from "~prices/words/finder"
import { sites } from "~sites"
import { MOMENT_OF_SKELETON } from "~sites/skeleton"
import { factsIn, framesIn, savedPage } from "../../../scripts/saved-page"
import { NOW, type SiteFixtures } from "../../fixtures/sites/row"
import { factsRead } from "./skeleton-facts"
import { skeletonOf } from "./skeleton-whole"

const ROOT = `${import.meta.dirname}/../../fixtures/sites/`
const rows = (
  await Promise.all(
    sites.map(async (site) => {
      const { fixtures } = (await import(`${ROOT}${site.id}/rows.ts`)) as { fixtures: SiteFixtures }
      return fixtures.rows.map((row) => ({ name: `${site.id}/${row.page}`, site, row }))
    }),
  )
).flat()

describe("a page and its skeleton are read alike", () => {
  it.each(rows)("$name", ({ site, row }) => {
    const page = savedPage(readFileSync(`${ROOT}${site.id}/${row.page}.html`, "utf8"))
    const url = new URL(row.url)
    const parts = (row.parts ?? [])
      .filter((part) => site.isPart?.(new URL(part.url), url))
      .map((part) => ({
        url: new URL(part.url),
        root: savedPage(readFileSync(`${ROOT}${site.id}/${part.page}.html`, "utf8")).document.documentElement,
      }))
    const html = skeletonOf(
      { root: page.document.documentElement, url, facts: row.pageFacts, parts, now: NOW, priceWords: priceWords() },
      Math.random,
    )
    const read = factsRead(site.read(page.document, url, NOW, row.pageFacts ?? {}, parts)!)
    const skeleton = savedPage(html)
    const at = skeleton.url!
    expect(
      factsRead(
        site.read(
          skeleton.document,
          at,
          MOMENT_OF_SKELETON,
          factsIn(skeleton.document, site.pageFactNames ?? []),
          framesIn(skeleton, at).filter((frame) => site.isPart?.(frame.url, at)),
        )!,
      ),
      html,
    ).toEqual(read)
  })
})

it("prices stated in cents stay equal to those displayed", () => {
  const shown = (price: string, cents: number, low: number) =>
    `<main><p class="price">${price} kr</p></main><script>window.s = {"price":{"amount":${cents}},"lowestPrice":[{"periodDays":30,"amount":${low}}]}</script>`
  const page = { url: new URL("https://shop.example/p"), facts: {}, parts: [], now: NOW, priceWords: priceWords() }
  for (let time = 0; time < 100; time++) {
    const root = savedPage(shown("895", 89_500, 79_500)).document.documentElement
    const html = skeletonOf({ ...page, root }, Math.random)
    const [price = "", cents = "", low = ""] = [/>(\d+) kr/, /\{"amount":(\d+)\},/, /30,"amount":(\d+)/].map(
      (pattern) => pattern.exec(html)?.[1],
    )
    expect(cents, html).toBe(`${price}00`)
    expect(Number(low), html).toBeLessThan(Number(cents))
    expect(Number(low) * 5, html).toBeGreaterThan(Number(cents))
  }
})
