/** The built site files, run as a page runs them: one after the other, in the same world. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Window } from "happy-dom"
import { beforeAll, describe, expect, it } from "vitest"
import { buildFolder } from "../../scripts/build"
import { sites } from "../../src/sites"
import { PARTS_FILE, siteFile } from "../../src/sites/file-names"
import type { SiteReader } from "../../src/sites/kit"
import { siteHere } from "../../src/sites/shelf"

const folder = buildFolder("chrome-mv3")
const run = (file: string) => new Function(readFileSync(join(folder, file), "utf8"))()
const shop = new URL("https://shop.example/p/kettle")
const { DOMParser } = new Window()
const page = (inside: string) => {
  const html = `<html lang="en"><body><h1>Kettle</h1>${inside}</body></html>`
  return new DOMParser().parseFromString(html, "text/html") as unknown as Document
}
const nodes = 10_000

beforeAll(() => {
  for (const file of [PARTS_FILE, ...sites.map(({ id }) => siteFile(id))]) run(file)
})

it("register every site", () => {
  const shelf = (globalThis as { liveproofSites?: Map<string, SiteReader> }).liveproofSites
  expect([...shelf!.keys()].sort()).toEqual(sites.map(({ id }) => id).sort())
})

it("change nothing when they are put in again", () => {
  const before = siteHere(shop)
  for (const file of [PARTS_FILE, siteFile("any")]) run(file)
  expect(siteHere(shop)).toBe(before)
})

describe("a site in a file of its own", () => {
  const read = (inside: string) => siteHere(shop)?.readWithin(nodes, page(inside), shop, 0, {})

  it("reads as the source module does", () => {
    const inside = `<p class="price">€20.00</p><script type="application/ld+json">{"@type":"Product","name":"Kettle"}</script>`
    const expected = sites.at(-1)!.read(page(inside), shop, 0, {})
    expect(expected?.products).toHaveLength(1)
    expect(read(inside)).toEqual(expected)
  })

  it("meters its work, even the work that the shared file does", () => {
    expect(read("<i>x</i>".repeat(nodes))?.problems).toEqual(["too-much-to-read"])
  })
})
