/**
 * A past for the demo's profile, as a copy that the settings page can import: a few months of prices, and an earlier
 * visit to the show that the scenario `rerun` shows again. The mall's pages say that it is made up (`madeUpPast`).
 */
import { CopyCount, copyHead } from "~model/copy-file"
import { makeProductKey } from "~model/keys"
import { seriesKey } from "~prices/history/series"
import type { CopiedTableName } from "../../src/store/copied-tables"
import { copyLine } from "../../src/store/export"
import type { PrintRow, ProductRow, SessionRow, SightingRow } from "../../src/store/rows"
import { type Product, productOf } from "../../tests/mall/catalogue/products"
import { shopHost } from "../../tests/mall/hosts"
import { dollars } from "../../tests/mall/pages/money"
import type { Scenario } from "../../tests/mall/scenario"
import { earlierVisit } from "./earlier-visit"
import { type Look, pricePaths } from "./price-paths"

const dayMs = 86_400_000
/** Prints are kept for thirty days. */
const visitDaysAgo = 9

/** The variant that the product's own page names, so that its next sighting joins the same series. */
const seller = "Demo Mall"

interface RowOf {
  sessions: SessionRow
  products: Omit<ProductRow, "terms">
  sightings: SightingRow
  prints: PrintRow
}

const linesOf = <Name extends CopiedTableName & keyof RowOf>(table: Name, rows: readonly RowOf[Name][]): string[] =>
  rows.map((row) => copyLine(table, row))

/**
 * @param now milliseconds since 1970
 * @returns the file's text; the same for the same moment
 */
export async function madeUpPast(scenarios: ReadonlyMap<string, Scenario>, now: number): Promise<string> {
  const { session, prints, asins } = await earlierVisit(scenarios, now - visitDaysAgo * dayMs)
  const paths = { ...pricePaths }
  for (const asin of asins) paths[asin] = [[visitDaysAgo, visitDaysAgo, productOf(asin)!.offer.priceMinor]]
  const looks = Object.entries(paths).map(([asin, path]) => ({ product: productOf(asin)!, path }))
  const productRows = looks.map(({ product, path }) => productRow(product, path.at(-1)!, now))
  const sightingRows = looks.flatMap(({ product, path }) => path.map((look) => sightingRow(product, look, now)))
  const lines = [
    copyHead(now),
    ...linesOf("sessions", [session]),
    ...linesOf("products", productRows),
    ...linesOf("sightings", sightingRows),
    ...linesOf("prints", prints),
  ]
  const count = new CopyCount()
  for (const line of lines) count.add(line)
  return `${[...lines, count.end()].join("\n")}\n`
}

const keyOf = ({ asin }: Product) => makeProductKey("amazon", asin)

/** The reviews as the product's own page had them when it was last read. */
function productRow(product: Product, [, daysAgo, priceMinor]: Look, now: number): RowOf["products"] {
  const at = now - daysAgo * dayMs
  return {
    key: keyOf(product),
    reading: {
      key: keyOf(product),
      title: product.title,
      url: `https://${shopHost}/dp/${product.asin}`,
      ids: { asin: product.asin },
      variant: "",
      seller,
      prices: priceMinor === null ? [] : [{ text: dollars(priceMinor), role: "current", source: "dom" }],
      availability: priceMinor === null ? "out-of-stock" : "in-stock",
      reviews: [],
      reviewSummary: null,
    },
    lastSeenAt: at,
    lookedUp: { at, outcome: "read" },
    reviewVisits: [],
  }
}

function sightingRow(product: Product, [fromDaysAgo, toDaysAgo, amountMinor]: Look, now: number): SightingRow {
  const sighting = {
    product: keyOf(product),
    variant: "",
    seller,
    currency: "USD",
    kind: "public",
    source: "fetched-page",
    amountMinor,
    availability: amountMinor === null ? "out-of-stock" : "in-stock",
    firstSeenAt: now - fromDaysAgo * dayMs,
    lastSeenAt: now - toDaysAgo * dayMs,
  } as const
  return { ...sighting, series: seriesKey(sighting) }
}
