/** A shop that none of the extension's sites knows: a live show of one product, stated with schema.org. */
import type { Product } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import type { Offer } from "../scenario"
import { html, scriptJson } from "./html"
import type { PageContext } from "./layout"
import { plainPage } from "./plain-layout"
import { productBlock, productData } from "./plain-products"
import { type PlayerInput, playerSection } from "./player"

export const unknownShop = "Kettle Corner"

export function unknownShopPage(context: PageContext, input: PlayerInput, product: Product, offer: Offer): string {
  const show = shows[input.broadcast.scenario.show]
  const event = {
    "@context": "https://schema.org",
    "@type": "BroadcastEvent",
    name: show.title,
    isLiveBroadcast: true,
    startDate: new Date(Date.now() - 1_800_000).toISOString(),
    workPerformed: { "@type": "VideoObject", name: show.title },
  }
  const main = html`<main id="live-page" class="live">
<script type="application/ld+json">${scriptJson(event)}</script>${productData(product, offer)}
<div class="live-stage">${playerSection(input)}${productBlock(context, product, offer)}</div></main>`
  return plainPage(context, { shop: unknownShop, title: show.title, main })
}
