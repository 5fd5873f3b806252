/** A brand's store, with a live slot if the address asks for one. */
import { shows } from "../catalogue/shows"
import { html } from "./html"
import { type PageContext, page } from "./layout"
import { playerSection } from "./player"
import { carousel, type ShowPage } from "./show"
import { broadcastState, stateElement } from "./show-state"

export function storePage(context: PageContext, input: ShowPage): string {
  const { broadcast, sourceUrl } = input
  const { channel } = shows[broadcast.scenario.show]
  const main = html`<main id="live-page" class="live" data-broadcast="${broadcast.uuid}">
${stateElement(broadcastState(broadcast, sourceUrl))}
<h1>${channel.name}</h1>
<div class="live-stage">${playerSection(input)}${carousel(context, input)}</div>
</main>`
  return page(context, { title: `Amazon.com: ${channel.name}`, path: "/stores", main })
}
