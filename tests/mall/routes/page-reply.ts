/** How pages are sent: with the policy that such sites send, scripts by nonce or from here, no inline styles, Trusted Types. */
import { randomBytes } from "node:crypto"
import type { Broadcast } from "../catalogue/broadcasts"
import { mediaHost, pictureHost, plainHost } from "../hosts"
import type { PageContext } from "../pages/layout"
import type { PlayerInput } from "../pages/show"
import { distanceToEdgeSeconds } from "../show-run"
import type { MallState } from "../state"
import { type Asked, type Reply, reply } from "./reply"

/** What a page's player needs; the first who asks for it starts the show. */
export function playerInput(state: MallState, { portSuffix }: Asked, broadcast: Broadcast): PlayerInput {
  const { uuid, scenario } = broadcast
  const { rate } = state.runOf(broadcast).clock
  return {
    broadcast,
    rate,
    distanceToEdgeSeconds: distanceToEdgeSeconds(rate),
    startsAt: scenario.claim === "scheduled" ? state.startsAt : null,
    playlistUrl: `https://${mediaHost}${portSuffix}/${uuid}_mall/hls/multivariant.m3u8`,
    fileUrl: `https://${plainHost}${portSuffix}/${uuid}/stream.mp4`,
  }
}

export function sent({ portSuffix }: Asked, write: (context: PageContext) => string): Reply {
  const nonce = randomBytes(16).toString("base64")
  const originOf = (host: string) => `https://${host}${portSuffix}`
  return reply("text/html; charset=utf-8", write({ nonce, originOf }), {
    "cache-control": "no-store",
    "content-security-policy": [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      `img-src 'self' ${originOf(pictureHost)}`,
      `connect-src 'self' ${originOf(mediaHost)}`,
      `media-src blob: ${originOf(plainHost)}`,
      "worker-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types mall-pages",
    ].join("; "),
  })
}
