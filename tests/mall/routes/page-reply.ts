/**
 * How pages are sent: with the same kind of policy as such sites, scripts by nonce or from this host, no inline styles,
 * Trusted Types.
 */
import { randomBytes } from "node:crypto"
import type { Broadcast } from "../catalogue/broadcasts"
import { auctionHost, mediaHost, pictureHost, plainHost, playerFolder, playerHost, shopHost } from "../hosts"
import type { PageContext } from "../pages/layout"
import type { PlayerInput } from "../pages/player"
import type { PlayerKind, Scenario } from "../scenario"
import { distanceToEdgeSeconds } from "../show-run"
import type { MallState } from "../state"
import { type Asked, type Reply, reply } from "./reply"

const sources: Record<PlayerKind, string> = {
  hls: "hls/multivariant.m3u8",
  dash: "dash/manifest.mpd",
  flv: "flv/live.flv",
  worker: "cmaf/media.m3u8",
  "video-js": "hls/multivariant.m3u8",
  ivs: "hls/multivariant.m3u8",
  file: "file/show.mp4",
  "file-loop": "file/show.mp4",
  "file-loop-script": "file/show.mp4",
  "file-seek": "file/show.mp4",
  webrtc: "file/show.mp4",
  "webrtc-replaced": "file/show.mp4",
}

/** What a page's player needs. The first request starts the show. */
export function playerInput(state: MallState, { portSuffix }: Asked, broadcast: Broadcast): PlayerInput {
  const { uuid, scenario } = broadcast
  const isFramed = scenario.isFramed === true || scenario.place === "auction-framed"
  const { rate } = state.runOf(broadcast).clock
  return {
    broadcast,
    rate,
    distanceToEdgeSeconds: distanceToEdgeSeconds(rate),
    startsAt: scenario.claim === "scheduled" ? state.startsAt : null,
    sourceUrl: `https://${mediaHost}${portSuffix}/${uuid}_mall/${sources[scenario.player ?? "hls"]}`,
    fileUrl: `https://${plainHost}${portSuffix}/${uuid}/stream.mp4`,
    frameUrl: isFramed ? `https://${playerHost}${portSuffix}${playerFolder}player.html?show=${uuid}` : null,
  }
}

export function sent(
  { portSuffix, madeUpPast }: Asked,
  write: (context: PageContext) => string,
  policy?: Scenario["policy"],
): Reply {
  const nonce = randomBytes(16).toString("base64")
  const originOf = (host: string) => `https://${host}${portSuffix}`
  return reply("text/html; charset=utf-8", write({ nonce, originOf, madeUpPast }), {
    "cache-control": "no-cache",
    "content-security-policy": [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
      "style-src 'self'",
      `img-src 'self' ${originOf(pictureHost)}`,
      `connect-src 'self' ${originOf(mediaHost)}`,
      `media-src blob: ${originOf(plainHost)} ${originOf(mediaHost)}`,
      `frame-src 'self' ${originOf(playerHost)}`,
      // What video.js and Amazon's player need: workers that they make themselves, WebAssembly, a policy for both.
      "worker-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors 'self' ${originOf(shopHost)} ${originOf(auctionHost)}`,
      "require-trusted-types-for 'script'",
      "trusted-types mall-pages default",
      ...(policy === "sandboxed" ? ["sandbox allow-scripts"] : []),
    ].join("; "),
    ...(policy === "isolated" && { "cross-origin-embedder-policy": "credentialless" }),
  })
}
