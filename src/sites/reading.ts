/** Makes readings and products in which fields are empty that a site does not fill. */
import { cutFacts } from "~model/cut"
import { makeProductKey } from "~model/keys"
import { mostItems } from "~model/limits"
import type { PricePlaces } from "~model/price-places"
import { weights } from "~model/price-weights"
import type { PageKind, ProductOnPage, Reading } from "~model/reading"
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

export interface ProductParts extends Partial<Omit<ProductOnPage, "key">> {
  site: string
  /** Id within the site. */
  id: string
}

/** @returns a product with its texts cut to the model's limits; fields that are not given are empty */
export function makeProduct({ site, id, ...parts }: ProductParts): ProductOnPage {
  return cutFacts({
    imageUrl: parts.imageUrl,
    auction: parts.auction,
    condition: parts.condition,
    url: parts.url ?? "",
    ids: parts.ids ?? {},
    pricePlaces: cutPlaces(parts.pricePlaces ?? { kind: "named", texts: [] }),
    ...(parts.onlyIfPriced && { onlyIfPriced: true as const }),
    availability: parts.availability ?? "unknown",
    reviews: parts.reviews ?? [],
    reviewSummary: parts.reviewSummary ?? null,
    key: makeProductKey(site, keyId(id)),
    title: collapse(parts.title ?? ""),
    variant: collapse(parts.variant ?? ""),
    seller: collapse(parts.seller ?? ""),
  })
}

const cutPlaces = (places: PricePlaces): PricePlaces =>
  places.kind === "named"
    ? { ...places, texts: places.texts.slice(0, mostItems.prices) }
    : { ...places, stated: places.stated.map((prices) => prices.slice(0, mostItems.prices)) }

/** Whether any of the texts may be the product's price. */
export const namesPrice = (places: PricePlaces): boolean =>
  places.kind === "named"
    ? places.texts.length > 0
    : places.stated.some((prices) => prices.length > 0) || places.shown.some(({ weight }) => weight >= weights.sure)
