/** Tiles of shows, in the directory, on the home page and under "more live shows". */
import type { Broadcast } from "../catalogue/broadcasts"
import { shows } from "../catalogue/shows"
import { type Html, html } from "./html"
import type { PageContext } from "./layout"

/** The page's script opens it without a load, as single-page sites do. */
export function showTile(context: PageContext, broadcast: Broadcast): Html {
  const show = shows[broadcast.scenario.show]
  const { claim } = broadcast.scenario
  return html`<li class="show-card"><a href="/live/broadcast/${broadcast.uuid}" data-in-page>
<span class="show-still"><img src="${context.originOf("m.media-amazon.com")}/images/S/${broadcast.scenario.show}.jpg" alt="" width="320" height="180">${label(broadcast)}</span>
<h3>${show.title}</h3></a>
<p class="show-channel">${show.channel.name}</p>
<p class="show-note">${claim === "live" ? `${show.watching.toLocaleString("en-US")} watching` : note(broadcast)}</p></li>`
}

function label({ scenario, past }: Broadcast): Html {
  if (past !== undefined) return html`<span class="show-length">Video length ${clock(past.lengthSeconds)}</span>`
  if (scenario.claim === "scheduled") return html`<span class="live-badge is-upcoming">Upcoming</span>`
  return html`<span class="live-badge">LIVE</span>`
}

function note({ past }: Broadcast): string {
  return past === undefined ? "Starts soon" : `${past.daysAgo} days ago`
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}
