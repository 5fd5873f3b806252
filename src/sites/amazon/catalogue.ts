/**
 * What the state says of products: `preloadProducts`, a map by ASIN, in `amazonlive-react-shopping-carousel-data`
 * (readers of brand stores and of `/vdp/`, 2025-26), with `title`, `formattedPriceV2`, `ratingValue`,
 * `totalReviewCount` and `formattedImageUrl`. The map does not say to which show it belongs, so it only adds to
 * products that are known to be shown. Its `dealBadge`, and the deals that one reader finds elsewhere, are not read: no
 * source says which price then holds.
 */
import type { ProductOnPage } from "~model/reading"
import { parseCount, parseStars } from "../dom/numbers"
import { isObject, type JsonObject, own, ownString } from "../dom/state"
import { absoluteUrl, clip } from "../dom/text"
import { isAsin } from "./urls"

const MOST_PRODUCTS = 1_000

export interface StatedProduct {
  title: string
  price: string
  imageUrl: string
  averageStars: number | null
  reviewCount: number | null
}

export type Catalogue = Map<string, StatedProduct>

/** Adds what an object of the state says of products. */
export function readCatalogue(object: JsonObject, catalogue: Catalogue): void {
  const products = own(object, "preloadProducts")
  if (!isObject(products)) return
  for (const [asin, stated] of Object.entries(products)) {
    if (catalogue.size >= MOST_PRODUCTS) return
    if (!isAsin(asin) || !isObject(stated) || catalogue.has(asin)) continue
    catalogue.set(asin, {
      title: ownString(stated, "title"),
      price: ownString(stated, "formattedPriceV2"),
      imageUrl: ownString(stated, "formattedImageUrl"),
      averageStars: parseStars(textIn(stated, "ratingValue")),
      reviewCount: parseCount(textIn(stated, "totalReviewCount")),
    })
  }
}

const textIn = (object: JsonObject, name: string): string => {
  const value = own(object, name)
  return typeof value === "number" ? value.toString() : typeof value === "string" ? value : ""
}

/** Adds to a product what the state says and its tile does not show. */
export function withStated(product: ProductOnPage, stated: StatedProduct | undefined, url: URL): ProductOnPage {
  if (!stated) return product
  const { averageStars, reviewCount } = stated
  const isPriced = product.pricePlaces.kind === "named" && product.pricePlaces.texts.length > 0
  return {
    ...product,
    title: product.title || clip(stated.title),
    imageUrl: product.imageUrl ?? (absoluteUrl(stated.imageUrl, url) || undefined),
    ...(!isPriced &&
      /\d/.test(stated.price) && {
        pricePlaces: { kind: "named", texts: [{ text: clip(stated.price), role: "current", source: "state" }] },
      }),
    reviewSummary:
      product.reviewSummary ??
      (averageStars === null ? null : { averageStars, count: reviewCount, starShares: null, shopSummary: "" }),
  }
}
