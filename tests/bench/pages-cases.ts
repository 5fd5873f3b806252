/**
 * Loads labelled pages: a folder with `labels.json` (saved shop pages) or `ground-truth.json` (Zyte's benchmark), and
 * the pages gzipped next to it.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import * as z from "zod/mini"

const text = z.nullable(z.string())
const reviewLabel = z.object({
  bodyPrefix: z.string(),
  /** Null if the page gives none for this review. */
  stars: z.optional(z.nullable(z.number())),
  verified: z.optional(z.boolean()),
})
const itemLabel = z.object({
  asin: z.optional(z.string()),
  title: z.optional(z.string()),
  price: z.optional(text),
  listPrice: z.optional(text),
  currency: z.optional(z.string()),
  rating: z.optional(text),
})
const pageLabel = z.object({
  file: z.string(),
  type: z.string(),
  site: z.string(),
  expected: z.object({
    title: z.optional(z.string()),
    asin: z.optional(z.string()),
    sku: z.optional(z.string()),
    price: z.optional(text),
    priceFrom: z.optional(z.string()),
    currency: z.optional(z.string()),
    acceptable: z.optional(z.array(z.object({ price: z.string(), currency: z.string() }))),
    listPrice: z.optional(text),
    memberPrice: z.optional(z.string()),
    unitPrice: z.optional(z.object({ amount: z.string() })),
    rating: z.optional(text),
    acceptableRating: z.optional(z.array(z.string())),
    reviewCount: z.optional(z.nullable(z.number())),
    acceptableReviewCount: z.optional(z.array(z.number())),
    reviews: z.optional(z.array(reviewLabel)),
    items: z.optional(z.array(itemLabel)),
  }),
})
export type PageLabel = z.infer<typeof pageLabel>["expected"]
export type ItemLabel = z.infer<typeof itemLabel>

const truth = z.record(
  z.string(),
  z.object({
    url: z.string(),
    price: z.optional(z.array(z.string())),
    availability: z.optional(z.array(z.string())),
    sku: z.optional(z.array(z.string())),
  }),
)
export type Truth = z.infer<typeof truth>[string]

export type Case = { name: string; html: string; url: string } & (
  | { kind: "page"; site: string; isSearch: boolean; label: PageLabel }
  | { kind: "zyte"; truth: Truth }
)

export function loadCases(folder: string): Case[] {
  if (existsSync(join(folder, "ground-truth.json"))) return loadZyte(folder)
  return loadPages(folder)
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"))
const page = (path: string): string => gunzipSync(readFileSync(path)).toString("utf8")

function loadZyte(folder: string): Case[] {
  return Object.entries(z.parse(truth, json(join(folder, "ground-truth.json")))).flatMap(([id, one]) => {
    const path = join(folder, `${id}.html.gz`)
    return existsSync(path)
      ? [{ kind: "zyte" as const, name: id.slice(0, 8), html: page(path), url: one.url, truth: one }]
      : []
  })
}

function loadPages(folder: string): Case[] {
  const { pages } = z.parse(z.object({ pages: z.array(pageLabel) }), json(join(folder, "labels.json")))
  return pages.flatMap(({ file, site, type, expected }) => {
    const name = file.replace(/^.*\//, "")
    const path = join(folder, name)
    if (!existsSync(path)) return []
    const html = page(path)
    return [
      {
        kind: "page" as const,
        name: name.replace(".html.gz", ""),
        html,
        url: addressOf(html, site),
        site,
        isSearch: type === "search",
        label: expected,
      },
    ]
  })
}

/**
 * Saved pages do not include their address. It is taken from the canonical link or else made up from the shop, with a
 * product that does not exist.
 */
function addressOf(html: string, site: string): string {
  const canonical = /<link[^>]+rel=["']?canonical["']?[^>]*>/i.exec(html)?.[0]
  const href = canonical && /href=["']?([^"'\s>]+)/i.exec(canonical)?.[1]?.replaceAll("&amp;", "&")
  if (href?.startsWith("http") && new URL(href).hostname.endsWith(site)) return href
  return `https://www.${site}/${site.startsWith("amazon.") ? "dp/0000000000" : ""}`
}
