/**
 * npm run site:try -- FILE [--url URL] [--facts FILE] [--now MOMENT]
 *
 * Runs the readers on a saved page or a skeleton and prints what they read. `--url` is the page's address, if the file
 * does not name it; `--facts` is a JSON file with the page's globals, if its scripts do not set them; `--now` is the
 * moment of the reading (ISO 8601; by default, for a skeleton, the moment that its dates are based on). Frames that
 * were saved next to the page are read along with it if its site counts them as part of it. Nothing in the page runs,
 * and nothing is fetched.
 */
import "./no-browser"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { mostNodesRead } from "../src/model/limits"
import type { PageFacts, ProductOnPage, Reading } from "../src/model/reading"
import { minorUnits } from "../src/prices/currency/money"
import { readProduct } from "../src/prices/read"
import { sightingsFrom } from "../src/prices/read/sighting"
import { siteOnRequest } from "../src/sites"
import type { PagePart } from "../src/sites/kit"
import { readWithin } from "../src/sites/read-within"
import { MOMENT_OF_SKELETON } from "../src/sites/skeleton"
import { factsIn, framesBeside, framesIn, type SavedPage, savedPageIn } from "./saved-page"

/** An address of no known shop, so that the page is read as any other. */
const unknownAddress = new URL("https://page.invalid/")

export interface Trial {
  page: SavedPage
  url?: URL
  facts?: PageFacts
  /** All frames of the page, whatever their origin. */
  frames?: readonly PagePart[]
  now: number
}

/** What the readers read from a page, line by line. */
export function describePage({ page, url = page.url ?? unknownAddress, facts, frames = [], now }: Trial): string[] {
  const site = siteOnRequest(url)
  const known = facts ?? factsIn(page.document, site.pageFactNames ?? [])
  const isPart = (frame: URL): boolean => frame.origin === url.origin && (site.isPart?.(frame, url) ?? false)
  const parts = frames.filter((frame) => isPart(frame.url))
  const reading = readWithin(mostNodesRead.elsewhere, site, page.document, url, now, known, parts)
  const language = page.document.documentElement.lang
  return [
    line("address", url === unknownAddress ? "not named by the page; give --url" : url.href),
    line("site", site.id),
    line("by address", site.pageKind(url) ?? "none of its pages"),
    ...frames.map((frame) => line("frame", `${frame.url.href}${parts.includes(frame) ? "" : " (not of the page)"}`)),
    ...(reading ? describeReading(reading, now, language) : [line("reading", "none")]),
  ]
}

const line = (name: string, text: string): string => `${name.padEnd(12)}${text}`
const day = (at: number): string => new Date(at).toISOString()

function describeReading(reading: Reading, now: number, language: string): string[] {
  const { show, products, tiles, activity, problems } = reading
  const featured = products.find(({ key }) => key === reading.featured)
  return [
    line("page", reading.kind),
    ...(show ? describeShow(show) : [line("show", "none")]),
    line("featured", featured ? featured.title || featured.key : "not known which one"),
    ...products.flatMap((product) => describeProduct(product, now, language)),
    ...tiles.map(({ key, claim, title }) => line("tile", `${claim.state}: ${title || "(no title)"} [${key}]`)),
    ...activity.map(({ kind, by, text }) => line(kind, `${by}: ${text}`)),
    line("problems", problems.join(", ") || "none"),
  ]
}

function describeShow({ key, title, channel, claim, captionUrl }: NonNullable<Reading["show"]>): string[] {
  const { state, basis, startedAt, endedAt, durationSeconds } = claim
  const claimed = [
    basis === "none" ? state : `${state}, by ${basis}`,
    startedAt !== undefined && `from ${day(startedAt)}`,
    endedAt !== undefined && `until ${day(endedAt)}`,
    durationSeconds !== undefined && `${durationSeconds} s long`,
  ]
  return [
    line("show", `${title || "(no title)"} [${key}]`),
    line("host", channel || "(not named)"),
    line("claim", claimed.filter((part) => part !== false).join(", ")),
    ...(captionUrl ? [line("captions", captionUrl)] : []),
  ]
}

/** Adds the product's prices as the background reads them. */
function describeProduct(onPage: ProductOnPage, now: number, language: string): string[] {
  const product = readProduct(onPage)
  if (!product) return [line("product", "none: nothing but a price could have said so, and there is none")]
  const { current } = sightingsFrom(product, { at: now, source: "show-page", locale: language || undefined })
  const amount = current && (current.amountMinor / 10 ** minorUnits(current.currency)).toString()
  const said = [
    current ? `${amount} ${current.currency}` : "no price",
    product.auction && "auction",
    product.availability !== "unknown" && product.availability,
    product.condition,
    product.url || "no link",
  ]
  return [
    line("product", `${product.title || "(no title)"} [${product.key}]`),
    line("", said.filter(Boolean).join(", ")),
    ...product.prices.map(({ role, text }) => line("", `${role}: ${text}`)),
  ]
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { url: { type: "string" }, facts: { type: "string" }, now: { type: "string" } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  const moment = values.now === undefined ? null : Date.parse(values.now)
  if (!file || more.length > 0 || Number.isNaN(moment) || (values.url !== undefined && !URL.canParse(values.url))) {
    console.error("Usage: npm run site:try -- FILE [--url URL] [--facts FILE] [--now MOMENT]")
    process.exit(2)
  }
  const page = savedPageIn(file)
  const url = values.url === undefined ? (page.url ?? undefined) : new URL(values.url)
  const now = moment ?? (page.isSkeleton ? MOMENT_OF_SKELETON : Date.now())
  const lines = describePage({
    page,
    url,
    ...(url && { frames: [...framesIn(page, url), ...framesBeside(file, page, url)] }),
    ...(values.facts !== undefined && { facts: JSON.parse(readFileSync(values.facts, "utf8")) as PageFacts }),
    now,
  })
  console.log(lines.join("\n"))
  process.exit(0)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
