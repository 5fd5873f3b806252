/**
 * The show page's machine-readable data: the broadcast object in an attribute, and JSON-LD. Keys are those that public
 * sources name. No status key is known for shows that are live, so there is none.
 */
import type { Broadcast } from "../catalogue/broadcasts"
import { uuidOf } from "../catalogue/broadcasts"
import { productOf } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import { type Html, html, scriptJson, twiceEscapedJson } from "./html"

/** @param playlistUrl the stream of the page's player; null if it has none */
export function broadcastState(broadcast: Broadcast, playlistUrl: string | null): Record<string, unknown> {
  const show = shows[broadcast.scenario.show]
  const captionUrl =
    show.hasCaptions && broadcast.past !== undefined ? playlistUrl?.replace(/[^/]+$/, "captions.vtt") : undefined
  const variant = broadcast.scenario.claim === "replay" ? { type: "POST_LIVE_TRIMMED", captionUrl } : {}
  return {
    id: broadcast.uuid,
    title: show.title,
    creatorType: "Influencer",
    creatorProfileLink: `/shop/${show.channel.slug}`,
    broadcastVariants: playlistUrl === null ? [] : [{ ...variant, hlsUrl: playlistUrl, playbackUrl: playlistUrl }],
    carouselItems: show.asins.map((asin, index) => ({
      type: "PRODUCT",
      id: `item-${index}`,
      asin,
      title: productOf(asin)?.title ?? "",
    })),
  }
}

/** The state of a show that was on this page earlier: single-page sites leave such data behind. */
export function staleState(): Record<string, unknown> {
  return {
    id: uuidOf("a show from before"),
    title: "Kitchen Corner",
    creatorType: "Influencer",
    creatorProfileLink: "/shop/kitchencorner",
    broadcastVariants: [{ type: "POST_LIVE_TRIMMED", hlsUrl: "https://example.invalid/old.m3u8" }],
    carouselItems: [{ type: "PRODUCT", id: "item-0", asin: "B0MALLOLD0", title: "Salad Spinner" }],
  }
}

/** An element with the state in an attribute, escaped twice. */
export function stateElement(state: Record<string, unknown>, flaw?: "broken-json"): Html {
  const json = twiceEscapedJson({ broadcast: state })
  const attribute = flaw === undefined ? json : json.slice(0, Math.floor(json.length * 0.6))
  return html`<div class="live-state" data-component="LiveBroadcast" data-props="${attribute}"></div>`
}

/** @param startsAt set if the show has not begun */
export function structuredData(broadcast: Broadcast, playlistUrl: string | null, startsAt: number | null): Html {
  const show = shows[broadcast.scenario.show]
  const common = {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    name: `Watch ${show.title} on Amazon Live`,
  }
  if (broadcast.past !== undefined) {
    const { lengthSeconds } = broadcast.past
    const duration = `PT${Math.floor(lengthSeconds / 60)}M${lengthSeconds % 60}S`
    return jsonLd({ ...common, contentUrl: playlistUrl, duration })
  }
  if (startsAt !== null) {
    const startDate = new Date(startsAt).toISOString()
    const publication = { "@type": "BroadcastEvent", isLiveBroadcast: true, startDate }
    return jsonLd({ ...common, contentUrl: playlistUrl, publication })
  }
  return html``
}

/** JSON-LD of another video on the same page, which says nothing about the show. */
export function otherVideoData(): Html {
  return jsonLd({
    "@context": "https://schema.org",
    "@type": "VideoObject",
    name: "How we pack your parcel",
    contentUrl: "https://example.invalid/packing.mp4",
    duration: "PT1M12S",
  })
}

function jsonLd(value: unknown): Html {
  return html`<script type="application/ld+json">${scriptJson(value)}</script>`
}
