/** The player with its badge: on a show's page, or on a page of its own inside a frame. */
import type { Broadcast } from "../catalogue/broadcasts"
import { shows } from "../catalogue/shows"
import { type Html, html } from "./html"
import { type PageContext, scripts } from "./layout"

export interface PlayerInput {
  broadcast: Broadcast
  rate: number
  distanceToEdgeSeconds: number
  /** Playlist, manifest or stream, in the form that the page's player needs. */
  sourceUrl: string
  /** The stream as a plain file, for players without Media Source. */
  fileUrl: string
  /** The address of the page with the player, if that is not the show's own. */
  frameUrl: string | null
  startsAt: number | null
}

/** What the player needs, wherever it is. */
export function playerSection(input: PlayerInput): Html {
  const { claim, show } = input.broadcast.scenario
  return html`<section class="live-player" aria-label="Video player">
${input.frameUrl === null ? player(input) : html`<iframe class="live-frame" src="${input.frameUrl}" title="Video player" allow="autoplay; fullscreen; picture-in-picture"></iframe>`}
<div class="live-badges">${badge(claim, input.startsAt)}${claim === "live" && html`<span class="live-viewers">${shows[show].watching.toLocaleString("en-US")} watching</span>`}</div>
</section>`
}

export function playerPage(context: PageContext, input: PlayerInput): string {
  return html`<!doctype html>
<html lang="en-us">
<head>
<meta charset="utf-8">
<title>Player</title>
<link rel="stylesheet" href="/mall-assets/shop.css">
${scripts(context, "frame")}
</head>
<body class="is-frame"><section class="live-player">${player(input)}</section></body>
</html>
`.text
}

/** The video with its controls. */
export function player({ broadcast, rate, distanceToEdgeSeconds, sourceUrl, fileUrl }: PlayerInput): Html {
  const { flaw, player: kind = "hls" } = broadcast.scenario
  if (flaw === "no-video") return html`<div class="live-novideo"><p>The video cannot be shown here.</p></div>`
  const source =
    flaw === "cross-origin" ? html`data-file="${fileUrl}"` : html`data-player="${kind}" data-source="${sourceUrl}"`
  return html`<video class="live-video" muted autoplay playsinline ${source} data-rate="${rate}" data-distance-to-edge="${distanceToEdgeSeconds}"></video>
<div class="live-controls"><button type="button" data-action="play" >Pause</button><button type="button" data-action="mute" >Unmute</button><span class="live-time" data-role="time">0:00</span><span class="live-gap"></span><button type="button" data-action="full" >Full screen</button></div>`
}

function badge(claim: Broadcast["scenario"]["claim"], startsAt: number | null): Html {
  if (claim === "live") return html`<span class="live-badge" role="status">LIVE</span>`
  if (claim === "on-air") return html`<span class="live-badge is-replay" role="status">On air</span>`
  if (claim === "replay") return html`<span class="live-badge is-replay" role="status">Recorded live</span>`
  const minutes = startsAt === null ? 0 : Math.max(1, Math.round((startsAt - Date.now()) / 60_000))
  return html`<span class="live-badge is-upcoming" role="status">Starts in ${minutes} min</span>`
}
