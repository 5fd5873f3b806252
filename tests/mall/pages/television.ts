/** A television channel's page, with the items on air as cards. The markup is that of 2019-20; today's is not known. */
import { productOf } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import type { Offer } from "../scenario"
import { type Html, html } from "./html"
import type { PageContext } from "./layout"
import { dollars } from "./money"
import { plainPage } from "./plain-layout"
import { type PlayerInput, playerSection } from "./player"

export const televisionShop = "qvc (demo)"

export function televisionPage(context: PageContext, input: PlayerInput, offerOf: (asin: string) => Offer): string {
  const { asins } = shows[input.broadcast.scenario.show]
  const main = html`<main id="live-page" class="live"><h1>Watch live TV</h1>
<div class="live-stage">${playerSection(input)}<section class="live-carousel" aria-label="Items on air"><h2>Items on air</h2><ul>
${asins.map((asin) => item(context, asin, offerOf(asin)))}</ul></section></div></main>`
  return plainPage(context, { shop: televisionShop, title: "Watch live TV", main })
}

function item(context: PageContext, asin: string, offer: Offer): Html {
  const product = productOf(asin)!
  return html`<li class="tile"><a class="tile-link" href="/item.product.${asin}.html"><img src="${context.originOf("m.media-amazon.com")}/images/I/${asin}.png" alt="" width="88" height="88"><span class="tile-title">${product.title}</span></a><div class="tile-price"><span class="price">${dollars(offer.priceMinor)}</span></div></li>`
}
