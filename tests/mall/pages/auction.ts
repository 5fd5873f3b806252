/**
 * eBay Live, as far as it is publicly known: the state under `LiveEvent:<id>` in a global, cards of the directory and of lots with test ids,
 * viewers in an `aria-label`. Class names are ours.
 */
import { eventIdOf } from "../addresses"
import type { Broadcast } from "../catalogue/broadcasts"
import type { Lot } from "../catalogue/lots"
import { shows } from "../catalogue/shows"
import { type Html, html, scriptJson } from "./html"
import type { PageContext } from "./layout"
import { dollars } from "./money"
import { plainPage } from "./plain-layout"
import { type PlayerInput, playerSection } from "./player"

const states = { live: "LIVE", replay: "RECORDED", scheduled: "UPCOMING", "on-air": "LIVE" } as const

export function auctionDirectory(context: PageContext, broadcasts: readonly Broadcast[]): string {
  const main = html`<main class="directory"><h1>eBay Live</h1><div class="grid">${broadcasts.map((broadcast) => card(context, broadcast))}</div></main>`
  return plainPage(context, { shop: "ebay (demo)", title: "eBay Live", main })
}

function card(context: PageContext, { uuid, scenario }: Broadcast): Html {
  const show = shows[scenario.show]
  const href = `/ebaylive/events/${eventIdOf(uuid)}/stream`
  return html`<section class="show-card"><a data-testid="a-event-card" href="${href}" data-in-page>
<span class="show-still"><img src="${context.originOf("m.media-amazon.com")}/images/S/${scenario.show}.jpg" alt="" width="320" height="180">${scenario.claim === "live" && html`<span class="live-badge" data-testid="event-item-pill" aria-label="${show.watching} watching">LIVE · ${show.watching}</span>`}</span>
<h3>${show.title}</h3></a><p class="show-channel"><a data-testid="a-seller-link" href="/ebaylive/sellers/${show.channel.slug}">${show.channel.name}</a></p></section>`
}

export function auctionPage(context: PageContext, input: PlayerInput, lot: Lot): string {
  const { uuid, scenario } = input.broadcast
  const show = shows[scenario.show]
  const id = eventIdOf(uuid)
  const state = {
    [`LiveEvent:${id}`]: {
      __typename: "LiveEvent",
      state: states[scenario.claim],
      title: show.title,
      startTime: new Date(Date.now() - 3_600_000).toISOString(),
      watchedCount: show.watching,
      hosts: [{ __ref: `User:${show.channel.slug}` }],
    },
    [`User:${show.channel.slug}`]: { userAccountName: show.channel.slug },
  }
  const main = html`<main id="live-page" class="live" data-lots="/ebaylive/events/${id}/now">
<script type="application/json" data-global="__APOLLO_DATA__">${scriptJson(state)}</script>
<div class="live-stage">${playerSection(input)}
<section class="live-carousel" aria-label="Lots"><h2>Now</h2>${lotCard(lot)}${fixedCard()}</section></div>
<div class="live-about"><h1>${show.title}</h1><p>${show.description}</p></div></main>`
  return plainPage(context, { shop: "ebay (demo)", title: `${show.title} | eBay Live`, main })
}

function lotCard({ title, priceMinor, winner, secondsLeft }: Lot): Html {
  return html`<article class="lot" data-testid="player-card" data-role="lot"><h3 data-testid="player-card-title">${title}</h3>
<p><strong data-testid="player-card-current-price">${dollars(priceMinor)}</strong> <span data-testid="player-card-shipping-price">+ $9.50 shipping</span></p>
<p><span data-testid="player-card-winner-name">${winner}</span> <span data-testid="player-card-timer">${clock(secondsLeft)}</span></p>
<button type="button" data-testid="player-card-primary-cta">Bid ${dollars(priceMinor + 200)}</button></article>`
}

/** Something at a fixed price beside the lot: nobody bids on it. */
function fixedCard(): Html {
  return html`<article class="lot" data-testid="player-card"><h3 data-testid="player-card-title">Socks, 3 pairs</h3>
<p><strong data-testid="player-card-current-price">$12.00</strong></p><button type="button" data-testid="player-card-primary-cta">Buy it now</button></article>`
}

export const clock = (seconds: number): string => `0:${String(seconds).padStart(2, "0")}`
