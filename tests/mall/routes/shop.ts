/** The shop's pages, with the policy that such sites send: scripts by nonce or from here, no inline styles, Trusted Types. */
import { randomBytes } from "node:crypto"
import type { Broadcast } from "../catalogue/broadcasts"
import { productOf, products } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import { mediaHost, pictureHost, plainHost } from "../hosts"
import { directoryPage, homePage } from "../pages/directory"
import type { PageContext } from "../pages/layout"
import { productPage, reviewId, reviewPage } from "../pages/product"
import { offerPrice, showPage, stockText } from "../pages/show"
import { distanceToEdgeSeconds } from "../show-run"
import type { MallState } from "../state"
import { asset } from "./assets"
import { type Asked, notFound, type Reply, reply } from "./reply"

/** Which scenarios the directory shows as its four live channels. */
const onAir = ["loop", "live", "bumper", "recording"] as const

export async function shop(state: MallState, asked: Asked): Promise<Reply> {
  const { pathname, searchParams } = asked.url
  const [, first = "", second = "", third = "", fourth = ""] = pathname.split("/")
  if (first === "mall-assets") return asset(second)
  if (first === "live" && second === "broadcast") {
    const broadcast = state.byUuid(third)
    if (broadcast === undefined) return notFound()
    return fourth === "now" ? now(state, broadcast) : show(state, asked, broadcast, searchParams.get("rate"))
  }
  if (first === "live") return sent(asked, (context) => directoryPage(context, onAirOf(state), pastOf(state)))
  const asin =
    first === "gp" && second === "product" ? third : first === "dp" ? second : /\/dp\/(\w{10})/.exec(pathname)?.[1]
  const product = asin === undefined || state.takenDown.has(asin) ? undefined : productOf(asin)
  if (product !== undefined) return sent(asked, (context) => productPage(context, product, state.offerOf(product.asin)))
  if (first === "gp" && second === "customer-reviews") return oneReview(asked, third)
  if (first === "" || first === "s" || first === "shop")
    return sent(asked, (context) => homePage(context, onAirOf(state)))
  return notFound()
}

function show(state: MallState, asked: Asked, broadcast: Broadcast, rate: string | null): Reply {
  const wanted = Number(rate ?? Number.NaN)
  if (wanted > 0 && wanted <= 16) state.setRate(wanted, broadcast)
  state.visit(broadcast)
  const run = state.runOf(broadcast)
  const { playlist, file } = mediaUrls(asked, broadcast)
  return sent(asked, (context) =>
    showPage(context, {
      broadcast,
      others: onAirOf(state).filter((other) => other !== broadcast),
      rate: run.clock.rate,
      distanceToEdgeSeconds: distanceToEdgeSeconds(run.clock.rate),
      playlistUrl: playlist,
      fileUrl: file,
      featuredAsin: state.featuredAsin(broadcast),
      startsAt: broadcast.scenario.claim === "scheduled" ? state.startsAt : null,
      offerOf: (asin) =>
        state.offerOf(asin, shows[broadcast.scenario.show].asins.includes(asin) ? broadcast : undefined),
    }),
  )
}

/** What the page's script asks for every second. */
function now(state: MallState, broadcast: Broadcast): Reply {
  const tiles = shows[broadcast.scenario.show].asins.map((asin) => {
    const offer = state.offerOf(asin, broadcast)
    return { asin, price: offerPrice(offer, productOf(asin)!.wasLabel).text, stock: stockText(offer.stock) }
  })
  const body = JSON.stringify({ featured: state.featuredAsin(broadcast), tiles })
  return reply("application/json; charset=utf-8", body, { "cache-control": "no-store" })
}

function oneReview(asked: Asked, id: string): Reply {
  for (const product of products) {
    for (let index = 0; index < 99; index++) {
      if (reviewId(product, index) === id) return sent(asked, (context) => reviewPage(context, product, index))
    }
  }
  return notFound()
}

function onAirOf(state: MallState): Broadcast[] {
  return state.broadcasts.filter(({ name }) => onAir.some((scenario) => scenario === name))
}

function pastOf(state: MallState): Broadcast[] {
  return state.broadcasts.filter(({ past }) => past !== undefined)
}

function mediaUrls({ portSuffix }: Asked, { uuid }: Broadcast): { playlist: string; file: string } {
  return {
    playlist: `https://${mediaHost}${portSuffix}/${uuid}_mall/hls/multivariant.m3u8`,
    file: `https://${plainHost}${portSuffix}/${uuid}/stream.mp4`,
  }
}

function sent({ portSuffix }: Asked, write: (context: PageContext) => string): Reply {
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
