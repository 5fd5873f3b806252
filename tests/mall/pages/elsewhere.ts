/** A shop that Liveproof does not know. Its pages state their facts with schema.org; none has a player of its own. */
import { type Html, html, scriptJson } from "./html"

const document = (title: string, data: unknown, body: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
${data !== null && html`<script type="application/ld+json">${scriptJson(data)}</script>`}
</head>
<body>
<main>${body}</main>
</body>
</html>
`.text

const minuteMs = 60_000

/** All the reviews that the shop has of the lamp; each has a sentence that no other has. */
export const lampReviews = [
  {
    stars: 5,
    title: "Bright enough",
    body: "The light is warm and bright enough to read by. I sit under it every night.",
  },
  { stars: 4, title: "Good arm", body: "The arm stays where I put it. The cable could be longer." },
  { stars: 1, title: "Broke in May", body: "The switch broke after two months and the shop does not answer." },
  { stars: 5, title: "Quiet", body: "No hum, no flicker, and the light is warm." },
  { stars: 4, title: "Heavy foot", body: "The foot is heavy, so it does not tip over." },
] as const

function showData(now: number) {
  const publication = {
    "@type": "BroadcastEvent",
    isLiveBroadcast: true,
    startDate: new Date(now - 10 * minuteMs).toISOString(),
  }
  return { "@context": "https://schema.org", "@type": "VideoObject", name: "Lamp hour", publication }
}

/** @param playerUrl the address of the player that the page embeds */
export const elsewhereShow = (now: number, playerUrl: string): string =>
  document(
    "Lamp hour",
    showData(now),
    html`<h1>Lamp hour</h1>
<iframe src="${playerUrl}" width="640" height="360" title="Player" allowfullscreen></iframe>`,
  )

export const elsewhereProduct = (): string =>
  document(
    "Reading lamp",
    {
      "@context": "https://schema.org",
      "@type": "Product",
      name: "Reading lamp",
      aggregateRating: { "@type": "AggregateRating", ratingValue: 3.8, reviewCount: lampReviews.length },
      review: lampReviews.map(({ title, body, stars }, index) => ({
        "@type": "Review",
        author: `Customer ${String.fromCharCode(65 + index)}`,
        name: title,
        reviewBody: body,
        datePublished: `2026-0${1 + index}-12`,
        reviewRating: { "@type": "Rating", ratingValue: stars },
      })),
      offers: { "@type": "Offer", price: "39.00", priceCurrency: "USD", availability: "https://schema.org/InStock" },
    },
    html`<h1>Reading lamp</h1><p class="price">$39.00</p><button type="button">Add to cart</button>`,
  )

const offerAt = (price: string, more: object = {}) => ({
  "@type": "Offer",
  price,
  priceCurrency: "USD",
  availability: "https://schema.org/InStock",
  ...more,
})

/** Goods whose price needs explaining, keyed by the last part of their address. */
const oddGoods: Readonly<Record<string, { title: string; offer: object; prices: Html }>> = {
  "two-prices": {
    title: "Desk lamp",
    offer: offerAt("49.00"),
    prices: html`<p class="price">$44.00</p>`,
  },
  used: {
    title: "Floor lamp",
    offer: offerAt("58.00", { itemCondition: "https://schema.org/UsedCondition" }),
    prices: html`<p class="price">$58.00</p><p>Condition: used</p>`,
  },
  refurbished: {
    title: "Clip lamp",
    offer: offerAt("26.00", { itemCondition: "https://schema.org/RefurbishedCondition" }),
    prices: html`<p class="price">$26.00</p><p>Condition: refurbished</p>`,
  },
  members: {
    title: "Wall lamp",
    offer: offerAt("35.00"),
    prices: html`<p class="price">$35.00</p><p>Members pay $29.00</p>`,
  },
  login: {
    title: "Night lamp",
    offer: offerAt("18.00"),
    prices: html`<p class="price">$18.00</p><p>After login: $15.00</p>`,
  },
}

/** @returns undefined if the shop has no such goods */
export function elsewhereOddProduct(name: string): string | undefined {
  const goods = oddGoods[name]
  if (!goods) return undefined
  const { title, offer, prices } = goods
  return document(
    title,
    { "@context": "https://schema.org", "@type": "Product", name: title, offers: offer },
    html`<h1>${title}</h1>${prices}<button type="button">Add to cart</button>`,
  )
}

export const elsewhereNothing = (): string =>
  document("About us", null, html`<h1>About us</h1><p>We sell lamps.</p><p><a href="/goods">Goods</a></p>`)

/** @param innerUrl the address of the frame with the player; null if the show has not begun */
export const elsewherePlayer = (innerUrl: string | null): string =>
  document(
    "Player",
    null,
    innerUrl === null
      ? html`<p>The show is about to begin.</p>`
      : html`<iframe src="${innerUrl}" width="600" height="330" title="Stream" allow="autoplay; fullscreen"></iframe>`,
  )
