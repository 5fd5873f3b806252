/**
 * Pages, on the shop that Liveproof does not know, that state nothing machine-readable: a title and one kind of player.
 */
import { html } from "./html"

/**
 * `bare`: a plain video element; `webrtc`: a peer connection; `canvas-stream`: a video that shows a canvas's stream;
 * `open-root`, `closed-root`: a player that is a custom element; `nested`: a frame of another host within a frame of
 * another host; `replaced`: the element is replaced from time to time; `painted`: a canvas and no video; `several`: two
 * shows and an advert, all muted; `decoration`: a clip behind a headline; `advert`: a small one next to a text.
 */
export const anyVideoKinds = [
  "bare",
  "webrtc",
  "canvas-stream",
  "open-root",
  "closed-root",
  "nested",
  "replaced",
  "painted",
  "several",
  "decoration",
  "advert",
] as const
export type AnyVideoKind = (typeof anyVideoKinds)[number]

export interface AnyVideoInput {
  kind: AnyVideoKind
  /** Address of a file that loops. */
  fileUrl: string
  /** Address of another such file. */
  otherUrl: string
  /** Address of the page in the player's frame. */
  frameUrl: string
  rate: number
}

const bodyOf = ({ kind, frameUrl }: AnyVideoInput) => {
  if (kind === "nested")
    return html`<iframe src="${frameUrl}" width="640" height="360" title="Player" allow="autoplay; fullscreen"></iframe>`
  const words = html`<h1>Lamps for every room</h1><p>Made by hand since this morning.</p>`
  if (kind === "decoration")
    return html`<div class="hero"><div id="player"></div><div class="words">${words}</div></div>`
  return html`<h1>Lamp hour</h1><div class="stage"><div id="player"></div></div><p>We sell lamps.</p>`
}

const style = `
body { margin: 16px; font: 16px sans-serif }
video, canvas { display: block; width: 640px; height: 360px; background: #222 }
video.small { width: 300px; height: 170px }
video.behind { width: 100%; height: 500px; object-fit: cover }
.hero { position: relative } .words { position: absolute; inset: 0; padding: 40px; color: #fff } .words h1 { font-size: 96px }
`

export const anyVideoPage = (input: AnyVideoInput): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Lamp hour (${input.kind})</title>
<style>${style}</style>
</head>
<body data-kind="${input.kind}" data-file="${input.fileUrl}" data-other="${input.otherUrl}" data-rate="${input.rate}">
${bodyOf(input)}
<script type="module" src="/mall-assets/any-video.js"></script>
</body>
</html>
`.text
