/**
 * eBay Live as far as it is publicly known: state under `LiveEvent:<id>` in a global, cards of directory and lots with
 * test ids, viewers in an `aria-label`. The class names are ours. A show's page either contains all of it or is sent as
 * three documents: the page itself with other shows, whose pills are siblings of their links; in it a frame of the same
 * origin with the lot; and in that a frame with the player.
 */
import { eventIdOf } from "../addresses"
import type { Broadcast } from "../catalogue/broadcasts"
import type { Lot } from "../catalogue/lots"
import { shows } from "../catalogue/shows"
import { type Html, html, scriptJson } from "./html"
import { htmlDocument, type PageContext } from "./layout"
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

/** What the page's own world holds about its show. */
function stateOf({ uuid, scenario }: Broadcast): Html {
  const show = shows[scenario.show]
  const state = {
    [`LiveEvent:${eventIdOf(uuid)}`]: {
      __typename: "LiveEvent",
      state: states[scenario.claim],
      title: show.title,
      startTime: new Date(Date.now() - 3_600_000).toISOString(),
      watchedCount: show.watching,
      hosts: [{ __ref: `User:${show.channel.slug}` }],
    },
    [`User:${show.channel.slug}`]: { userAccountName: show.channel.slug },
  }
  return html`<script type="application/json" data-global="__APOLLO_DATA__">${scriptJson(state)}</script>`
}

export function auctionPage(context: PageContext, input: PlayerInput, lot: Lot): string {
  const { uuid, scenario } = input.broadcast
  const show = shows[scenario.show]
  const main = html`<main id="live-page" class="live" data-lots="/ebaylive/events/${eventIdOf(uuid)}/now">
${stateOf(input.broadcast)}
<div class="live-stage">${playerSection(input)}
<section class="live-carousel" aria-label="Lots"><h2>Now</h2>${lotCard(lot)}${fixedCard()}</section></div>
<div class="live-about"><h1>${show.title}</h1><p>${show.description}</p></div></main>`
  return plainPage(context, { shop: "ebay (demo)", title: `${show.title} | eBay Live`, main })
}

export function framedAuctionPage(context: PageContext, { broadcast }: PlayerInput): string {
  const show = shows[broadcast.scenario.show]
  const id = eventIdOf(broadcast.uuid)
  const main = html`<main id="live-page" class="live">${stateOf(broadcast)}
<div class="live-about"><h1>${show.title}</h1></div>
<div class="live-stage"><div id="stream" class="live-player"><iframe class="live-frame" title="${show.title}" src="/ebaylive/events/${id}/player.html?ak=mall&ck=${id}" allow="autoplay; fullscreen"></iframe></div></div>
<section data-testid="events-container-"><h2>More shows</h2><section class="show-card"><a data-testid="a-event-card" href="/ebaylive/events/${eventIdOf(`another ${id}`)}/stream"><h3>Watches after dark</h3></a><div data-testid="event-item-pill" class="live-badge"><span data-testid="live-pill-text">LIVE ·</span><span role="img" aria-label="78 watching">78</span></div></section></section></main>`
  return plainPage(context, { shop: "ebay (demo)", title: "Buy and sell (demo)", main })
}

/** The frame in the page: the lot, and around it another host's player. */
export function auctionPlayerPage(context: PageContext, { broadcast, frameUrl }: PlayerInput, lot: Lot): string {
  const player = html`<section class="live-player"><iframe class="live-frame" src="${frameUrl ?? ""}" title="Video player" allow="autoplay; fullscreen"></iframe></section>`
  const main = html`<main id="live-page" class="live" data-lots="/ebaylive/events/${eventIdOf(broadcast.uuid)}/now">${player}<section class="live-carousel" aria-label="Now">${lotCard(lot)}</section></main>`
  return htmlDocument(context, { title: "", body: html`<body class="is-frame">${main}</body>` })
}

function lotCard({ title, priceMinor, winner, secondsLeft }: Lot): Html {
  return html`<article class="lot" data-testid="player-card" data-role="lot"><h3 data-testid="player-card-title">${title}</h3>
<p><strong data-testid="player-card-current-price">${dollars(priceMinor)}</strong> <span data-testid="player-card-shipping-price">+ $9.50 shipping</span></p>
<p><span data-testid="player-card-winner-name">${winner}</span> <span data-testid="player-card-timer">${clock(secondsLeft)}</span></p>
<button type="button" data-testid="player-card-primary-cta">Bid ${dollars(priceMinor + 200)}</button></article>`
}

/** A fixed-price item beside the lot, on which nobody bids. */
function fixedCard(): Html {
  return html`<article class="lot" data-testid="player-card"><h3 data-testid="player-card-title">Socks, 3 pairs</h3>
<p><strong data-testid="player-card-current-price">$12.00</strong></p><button type="button" data-testid="player-card-primary-cta">Buy it now</button></article>`
}

export const clock = (seconds: number): string => `0:${String(seconds).padStart(2, "0")}`
