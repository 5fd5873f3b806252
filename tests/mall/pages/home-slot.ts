/**
 * The live slot of a home page: root, region, button, badge and tiles as on a saved home page of amazon.in (2026) and a
 * saved deals page. Nothing gives the show's id, and no tile is a link or marked as the show that plays.
 */
import { productOf } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import { html } from "./html"
import { dollars } from "./money"
import { player } from "./player"
import type { ShowPage } from "./show"

export function homeSlot(input: ShowPage) {
  const { title, channel, asins, watching } = shows[input.broadcast.scenario.show]
  const viewers = watching.toLocaleString("en-US")
  return html`<div id="live-flagship-root"><section id="live-page" class="live-slot" data-broadcast="${input.broadcast.uuid}">
<h2>Amazon LIVE - Watch, Chat &amp; Shop LIVE</h2><p><a href="/live">See more from Amazon Live</a></p>
<div class="live-stage"><div class="live-player" role="region" aria-label="Live video “${title}” from ${channel.name}">
${player(input)}
<div class="live-badges" data-testid="DesktopFlexWatchNowOverlayTemplate"><div class="live-badge" data-testid="BaseBadge"><span>LIVE</span></div><span class="live-viewers" data-testid="LiveViewersCount">${viewers}</span><button type="button" data-test-id="watchNow" data-csa-c-title="${title}" data-csa-c-channel="${channel.name}" aria-label="Tap Watch now to see broadcast in immersive view">Watch now</button></div></div>
<div>${asins.map((asin) => {
    const { priceMinor } = input.offerOf(asin)
    const name = productOf(asin)!.title
    return html`<div class="tile" role="button" tabindex="0" aria-label="Enterting Carousel Tile" data-csa-c-item-id="amzn1.asin.${asin}" data-csa-c-channel="${channel.name}"><div class="tile-title" title="${name}">${name}</div><div data-id="DealPrice" aria-label="${dollars(priceMinor)}">${dollars(priceMinor)}</div></div>`
  })}</div></div></section></div>`
}
