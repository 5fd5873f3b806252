/**
 * Reads a page with its site, within limits. A page beyond them is reported as such, instead of being read for minutes.
 */

import { mostItems } from "~model/limits"
import type { Reading } from "~model/reading"
import { TooMuchWork, within } from "./dom/work-limit"
import type { Site } from "./kit"
import { emptyReading } from "./reading"

/** @param nodes how many nodes of the page the site may visit */
export function readWithin(nodes: number, site: Site, ...page: Parameters<Site["read"]>): Reading | null {
  try {
    const reading = within(nodes, () => site.read(...page))
    return reading && cut(reading)
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error
    const [, url] = page
    const kind = site.pageKind(url)
    return {
      ...emptyReading(site.id, kind === null || kind === "any" ? "product" : kind),
      problems: ["too-much-to-read"],
    }
  }
}

const cut = (reading: Reading): Reading => ({
  ...reading,
  products: reading.products.slice(0, mostItems.products),
  tiles: reading.tiles.slice(0, mostItems.tiles),
  activity: reading.activity.slice(-mostItems.activity),
  problems: [...new Set(reading.problems)],
})
