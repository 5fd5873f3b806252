/** An Amazon product page: title, ids, variant, seller and availability. Prices and reviews have files of their own. */
import type { Availability } from "~model/money"
import type { ProductOnPage } from "~model/reading"
import { amazonKeySite } from "~prices/sources/amazon-shops"
import { absoluteUrl, addressIn, attributeOf, firstText, textOf } from "../dom/text"
import { makeProduct } from "../reading"
import { readPrices } from "./prices"
import { readReviewSummary, readReviews } from "./reviews"
import { isAsin, productUrl } from "./urls"

export function readProduct(document: Document, url: URL, asinOfUrl: string): ProductOnPage | null {
  const title = firstText(document, [
    "#productTitle",
    "#ebooksProductTitle",
    "#dmusicProductTitle_feature_div h1",
    "#title",
    "#mas-title",
    "#gc-asin-title",
  ])
  if (title === "") return null
  const asin = shownAsin(document) ?? asinOfUrl
  return makeProduct({
    site: amazonKeySite(url.hostname),
    id: asin,
    title,
    url: productUrl(asin, url),
    imageUrl:
      absoluteUrl(addressIn(document.querySelector("#landingImage,#imgBlkFront,#ebooksImgBlkFront"), "src"), url) ||
      undefined,
    ids: { asin, ...statedIds(document) },
    variant: variantOf(document),
    seller: firstText(document, [
      "#sellerProfileTriggerId",
      "#merchantInfoFeature_feature_div .offer-display-feature-text-message",
      "#merchant-info a",
      "#merchant-info",
    ]),
    pricePlaces: { kind: "named", texts: readPrices(document) },
    availability: availabilityOf(document),
    reviews: readReviews(document, url),
    reviewSummary: readReviewSummary(document),
  })
}

/** The ASIN of the variant that the page shows. When the variant is changed, this changes before the address does. */
function shownAsin(document: Document): string | null {
  const value = attributeOf(document.querySelector("input#ASIN,input[name='ASIN.0'],input[name=ASIN]"), "value") ?? ""
  return isAsin(value) ? value : null
}

const DETAIL_NAMES: readonly (readonly [string, RegExp])[] = [
  ["brand", /^(?:brand(?: name)?|marke|marca|marque)$/i],
  ["mpn", /^(?:item model number|model number|modellnummer|número de modelo.*|numéro du modèle.*|part number)$/i],
  ["gtin", /^(?:upc|ean|gtin|isbn-13)$/i],
]

/** Ids from the details table, for comparing the product with other shops' products. */
function statedIds(document: Document): Record<string, string> {
  const ids: Record<string, string> = {}
  for (const row of document.querySelectorAll(
    "#prodDetails tr,#productOverview_feature_div tr,#detailBullets_feature_div li",
  )) {
    const cells = row.querySelectorAll("th,td,.a-list-item > span")
    const label = textOf(cells[0]).replace(/(?<![\s:\u200e\u200f])[\s:\u200e\u200f]+$/u, "")
    const name = DETAIL_NAMES.find(([, pattern]) => pattern.test(label))?.[0]
    const value = textOf(cells[1])
    if (name && value !== "" && value.length <= 100) ids[name] ??= value
  }
  return ids
}

function variantOf(document: Document): string {
  const chosen = [
    ...document.querySelectorAll(
      "[id^=variation_] .selection, [id^=inline-twister-expanded-dimension-text-], [id^=variation_] .a-dropdown-prompt",
    ),
  ].map((element) => textOf(element))
  const format = textOf(document.querySelector("#tmmSwatches .selected .a-button-text > span:first-child"))
  const parts = chosen.length > 0 ? chosen : [format]
  return [...new Set(parts.filter((part) => part !== ""))].join(", ")
}

export const OUT_OF_STOCK =
  /unavailable|out of stock|nicht verfügbar|nicht auf lager|indisponible|no disponible|agotado|non disponibile|não disponível|niet beschikbaar|在庫切れ|currently not/i
const BUY =
  "#add-to-cart-button,#buy-now-button,input[name='submit.add-to-cart'],#add-to-cart-button-ubb,#one-click-button,#rcx-subscribe-submit-button,[id^=dmusic_digital_buy_button]"

function availabilityOf(document: Document): Availability {
  if (document.querySelector("#outOfStock,#outOfStockBuyBox_feature_div #outOfStock")) return "out-of-stock"
  const text = firstText(document, ["#availability", "#availability_feature_div"])
  if (OUT_OF_STOCK.test(text)) return "out-of-stock"
  return document.querySelector(BUY) || text !== "" ? "in-stock" : "unknown"
}
