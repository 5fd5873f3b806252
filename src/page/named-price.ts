/** What the show names as the price of its featured product. */
import type { Money } from "~model/money"
import type { Reading } from "~model/reading"
import { sightingsFrom } from "~prices/sighting"

/** @returns undefined where it names none, or features nothing */
export function namedPrice({ products, featured }: Reading, at: number): Money | undefined {
  const product = products.find(({ key }) => key === featured)
  if (!product) return undefined
  const locale = document.documentElement.lang || undefined
  return sightingsFrom(product, { at, source: "show-page", locale }).current ?? undefined
}
