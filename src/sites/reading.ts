/** Readings and products with every field that a site has nothing for. */
import { cutProduct } from "~model/cut"
import { makeProductKey } from "~model/ids"
import type { PageKind, ProductReading, Reading } from "~model/reading"
import { collapse } from "./dom/text"
import { keyId } from "./key-id"

export const emptyReading = (site: string, kind: PageKind): Reading => ({
  site,
  kind,
  show: null,
  tiles: [],
  products: [],
  featured: null,
  activity: [],
  problems: [],
})

export interface ProductParts extends Partial<Omit<ProductReading, "key">> {
  site: string
  /** Id within the site. */
  id: string
}

/** @returns a product with its texts cut to the model's lengths; what is not given is empty */
export function makeProduct({ site, id, ...parts }: ProductParts): ProductReading {
  return cutProduct({
    imageUrl: parts.imageUrl,
    auction: parts.auction,
    condition: parts.condition,
    url: parts.url ?? "",
    ids: parts.ids ?? {},
    prices: parts.prices ?? [],
    availability: parts.availability ?? "unknown",
    reviews: parts.reviews ?? [],
    reviewSummary: parts.reviewSummary ?? null,
    key: makeProductKey(site, keyId(id)),
    title: collapse(parts.title ?? ""),
    variant: collapse(parts.variant ?? ""),
    seller: collapse(parts.seller ?? ""),
  })
}
