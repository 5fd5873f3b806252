/** The directory of shows and the home page as of 2019: four live channels beside a row of recently live ones. */
import type { Broadcast } from "../catalogue/broadcasts"
import { type Html, html } from "./html"
import { type PageContext, page } from "./layout"
import { showTile } from "./tiles"

export function directoryPage(context: PageContext, live: readonly Broadcast[], past: readonly Broadcast[]): string {
  const main = html`<main id="live-directory" class="directory">
<h1>Live now</h1><p class="lead">Shows you can shop from, streaming at this moment.</p>
<ul class="grid">${live.map((broadcast) => showTile(context, broadcast))}</ul>
<h2>Recently live</h2><ul class="row">${past.map((broadcast) => showTile(context, broadcast))}</ul></main>`
  return page(context, { title: "Amazon Live", path: "/live", main })
}

/** @param slot  a show that plays in the page */
export function homePage(context: PageContext, live: readonly Broadcast[], slot?: Html): string {
  const main = html`<main id="home" class="directory">
<section class="hero"><h1>Good morning. What would you like to see?</h1><p>Shows open right here, without loading the page anew.</p></section>
${slot}
<h2>On air</h2><ul class="grid">${live.map((broadcast) => showTile(context, broadcast))}</ul></main>`
  return page(context, { title: "Demo mall", path: "/", main })
}
