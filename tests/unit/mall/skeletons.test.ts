/** The skeleton of every page in the mall is read just as the page is. */
import { describe, expect, it } from "vitest"
import type { PageFacts } from "~model/reading"
import { priceWords } from "~prices/words/finder"
import { siteOnRequest } from "~sites"
import { MOMENT_OF_SKELETON } from "~sites/skeleton"
import { factsIn, framesIn, savedPage } from "../../../scripts/saved-page"
import { loadScenarios } from "../../mall/catalogue/broadcasts"
import { products } from "../../mall/catalogue/products"
import { factsRead } from "../sites/skeleton-facts"
import { skeletonOf } from "../sites/skeleton-whole"
import { useMall } from "./use-mall"

const visit = useMall()
const scenarios = [...(await loadScenarios()).keys()]
const otherPages = [
  "https://www.amazon.com/",
  "https://www.amazon.com/live",
  "https://www.ebay.com/ebaylive",
  ...products.slice(0, 6).map(({ asin }) => `https://www.amazon.com/dp/${asin}`),
]

/** The globals that the page's own scripts would set. */
function globalsOf(document: Document): PageFacts {
  return Object.fromEntries(
    [...document.querySelectorAll("script[data-global]")].map((script) => [
      script.getAttribute("data-global") ?? "",
      JSON.parse(script.textContent ?? ""),
    ]),
  )
}

async function expectAlike(address: string): Promise<void> {
  const url = new URL(address)
  const now = Date.now()
  const site = siteOnRequest(url)
  const at = async (of: string) => savedPage((await visit.get(of)).text).document
  const document = await at(address)
  const facts = globalsOf(document)
  const frames = [...document.querySelectorAll("iframe[src]")].map((frame) => new URL(frame.getAttribute("src")!, url))
  const ofPage = frames.filter((frame) => frame.origin === url.origin && site.isPart?.(frame, url))
  const parts = await Promise.all(
    ofPage.map(async (frame) => ({ url: frame, root: (await at(frame.href)).documentElement })),
  )
  const read = factsRead(site.read(document, url, now, facts, parts))
  const html = skeletonOf(
    { root: document.documentElement, url, facts, parts, now, priceWords: priceWords() },
    Math.random,
  )
  const skeleton = savedPage(html)
  const shaped = skeleton.url!
  expect(siteOnRequest(shaped).id).toBe(site.id)
  const known = factsIn(skeleton.document, site.pageFactNames ?? [])
  const shapedParts = framesIn(skeleton, shaped).filter((frame) => site.isPart?.(frame.url, shaped))
  expect(factsRead(site.read(skeleton.document, shaped, MOMENT_OF_SKELETON, known, shapedParts)), html).toEqual(read)
}

describe("the skeleton is read as the page is", () => {
  it.each(scenarios)("of the scenario %s", (name) => expectAlike(visit.mall.urlOf(name)))
  it.each(otherPages)("of %s", expectAlike)
})
