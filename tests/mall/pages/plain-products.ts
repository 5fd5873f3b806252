/** Products at shops that state them in JSON-LD, with offer, rating and reviews. */
import type { Product } from "../catalogue/products"
import { reviewsOf } from "../catalogue/reviews"
import type { Offer } from "../scenario"
import { type Html, html, scriptJson } from "./html"
import type { PageContext } from "./layout"
import { dollars } from "./money"
import { plainPage } from "./plain-layout"

export function productData({ asin, title, brand, averageStars, ratings }: Product, offer: Offer): Html {
  const reviews = reviewsOf(asin).map((review) => ({
    "@type": "Review",
    author: review.by,
    name: review.title,
    reviewBody: review.body,
    datePublished: new Date(`${review.date} UTC`).toISOString().slice(0, 10),
    reviewRating: { "@type": "Rating", ratingValue: review.stars },
  }))
  return html`<script type="application/ld+json">${scriptJson({
    "@context": "https://schema.org",
    "@type": "Product",
    name: title,
    sku: asin,
    brand: { "@type": "Brand", name: brand },
    aggregateRating: { "@type": "AggregateRating", ratingValue: averageStars, reviewCount: ratings },
    review: reviews,
    offers: {
      "@type": "Offer",
      price: (offer.priceMinor / 100).toFixed(2),
      priceCurrency: "USD",
      availability: `https://schema.org/${offer.stock === 0 ? "OutOfStock" : "InStock"}`,
    },
  })}</script>`
}

export function productBlock(context: PageContext, { asin, title }: Product, { priceMinor, wasMinor }: Offer): Html {
  return html`<div class="product-block"><img src="${context.originOf("m.media-amazon.com")}/images/I/${asin}.png" alt="" width="200" height="200"><div><h1>${title}</h1>
<p class="price-line"><span class="price">${dollars(priceMinor)}</span>${wasMinor !== undefined && html` <s class="old-price">${dollars(wasMinor)}</s>`}</p><button type="button">Add to cart</button></div></div>`
}

export function plainProductPage(context: PageContext, shop: string, product: Product, offer: Offer): string {
  const main = html`<main class="product">${productData(product, offer)}${productBlock(context, product, offer)}</main>`
  return plainPage(context, { shop, title: product.title, main })
}
