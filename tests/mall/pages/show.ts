/** The show page: player, carousel of products, chat, and the decoys found on such pages. */
import type { Broadcast } from "../catalogue/broadcasts"
import { productOf, products } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import type { Offer } from "../scenario"
import { type Html, html } from "./html"
import { type PageContext, page } from "./layout"
import { priceElement } from "./money"
import { type PlayerInput, playerSection } from "./player"
import { broadcastState, otherVideoData, staleState, stateElement, structuredData } from "./show-state"
import { showTile } from "./tiles"

export interface ShowPage extends PlayerInput {
  /** Other shows that can be opened without a page load. */
  others: readonly Broadcast[]
  /** The address of the page with the player, if that is another page. */
  frameUrl: string | null
  featuredAsin: string
  /** Playlist of a second player. */
  clipsUrl: string | null
  startsAt: number | null
  offerOf(asin: string): Offer
}

export function showPage(context: PageContext, input: ShowPage): string {
  const { broadcast, sourceUrl, startsAt } = input
  const { flaw } = broadcast.scenario
  const show = shows[broadcast.scenario.show]
  const statePlaylist = flaw === "no-video" ? null : sourceUrl
  const main = html`<main id="live-page" class="live" data-broadcast="${broadcast.uuid}">
${stateElement(staleState())}
${stateElement(broadcastState(broadcast, statePlaylist), flaw === "broken-json" ? flaw : undefined)}
${structuredData(broadcast, statePlaylist, startsAt)}${otherVideoData()}
<div class="live-stage">
${playerSection(input)}
${carousel(context, input)}
<section class="live-chat" aria-label="Chat"><h2>Chat</h2>
<div data-testid="MessageArea">${show.chat.map(([sender, message]) => html`<div data-testid="MessageClusterIncoming"><span data-testid="MessageSenderName">${sender}</span> <span data-testid="TextMessage">${message}</span></div>`)}</div>
<input type="text" aria-label="Say something" placeholder="Say something nice"></section>
</div>
<div class="live-about"><h1>${show.title}</h1><p class="live-channel"><a href="/shop/${show.channel.slug}">${show.channel.name}</a> <button type="button">Follow</button></p><p>${show.description}</p></div>
<section class="recommended" aria-label="Recommended for you"><h2>Recommended for you</h2><ul class="row">
${products
  .filter(({ asin }) => !show.asins.includes(asin))
  .slice(0, 6)
  .map(({ asin }) => recommendation(context, asin, input.offerOf(asin)))}
</ul></section>
<aside class="live-more" aria-label="More live shows"><h2>More live shows</h2>
<div class="preview"><video class="preview-video" data-preview muted playsinline width="160" height="90"></video><p>Coming up: a look behind the scenes</p></div>
${input.clipsUrl !== null && html`<div class="preview"><video data-clips="${input.clipsUrl}" data-rate="${input.rate}" muted playsinline width="160" height="90"></video><p>From last week</p></div>`}
<ul class="row">${input.others.map((other) => showTile(context, other))}</ul></aside>
</main>`
  return page(context, { title: `Watch ${show.title} on Amazon Live`, path: "/live", main })
}

/** The part that the page's script keeps up to date; see client/carousel.ts. */
export function carousel(context: PageContext, input: Pick<ShowPage, "broadcast" | "featuredAsin" | "offerOf">): Html {
  const { asins } = shows[input.broadcast.scenario.show]
  return html`<section class="live-carousel" aria-label="Products in this show"><h2>In this show</h2><ul>
${asins.map((asin) => carouselTile(context, asin, input.offerOf(asin), asin === input.featuredAsin))}
</ul></section>`
}

function carouselTile(context: PageContext, asin: string, offer: Offer, isFeatured: boolean): Html {
  const product = productOf(asin)!
  return html`<li class="tile" data-asin="${asin}"${isFeatured ? html` aria-current="true"` : ""}>
<a class="tile-link" href="/dp/${asin}"><img src="${context.originOf("m.media-amazon.com")}/images/I/${asin}.png" alt="" width="88" height="88"><span class="tile-title">${product.title}</span></a>
<div class="tile-price">${offerPrice(offer, product.wasLabel)}</div>
<p class="tile-stock" data-role="stock">${stockText(offer.stock)}</p>
</li>`
}

function recommendation(context: PageContext, asin: string, offer: Offer): Html {
  const product = productOf(asin)!
  return html`<li class="tile small" data-asin="${asin}"><a class="tile-link" href="/dp/${asin}"><img src="${context.originOf("m.media-amazon.com")}/images/I/${asin}.png" alt="" width="120" height="120"><span class="tile-title">${product.title}</span></a><div class="tile-price">${offerPrice(offer, product.wasLabel)}</div></li>`
}

/** Also inserted by the page's script when an offer changes. */
export function offerPrice(offer: Offer, wasLabel: string): Html {
  const current =
    offer.rangeHighMinor === undefined
      ? priceElement(offer.priceMinor)
      : html`<span class="a-price-range">${priceElement(offer.priceMinor)}<span class="a-price-dash"> - </span>${priceElement(offer.rangeHighMinor)}</span>`
  if (offer.wasMinor === undefined) return current
  return html`${current} <span class="tile-was">${wasLabel} ${priceElement(offer.wasMinor, { struck: true })}</span>`
}

export function stockText(stock: number | null): string {
  if (stock === null) return ""
  if (stock === 0) return "Currently unavailable."
  return `Only ${stock} left in stock - order soon.`
}
