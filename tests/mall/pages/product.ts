/** The product page, with the markup of 2025 and the review cards of 2025 or 2026. */
import type { Product } from "../catalogue/products"
import { type CustomerReview, reviewsOf } from "../catalogue/reviews"
import type { Offer } from "../scenario"
import { type Html, html } from "./html"
import { type PageContext, page } from "./layout"
import { dollars, priceElement } from "./money"
import { playerSection } from "./player"
import { carousel, type ShowPage, stockText } from "./show"
import { broadcastState, stateElement } from "./show-state"

/** @param slot  a show that plays in the page */
export function productPage(context: PageContext, product: Product, offer: Offer, slot?: ShowPage): string {
  const image = `${context.originOf("m.media-amazon.com")}/images/I/${product.asin}.png`
  const main = html`<main id="dp" class="product">
<div id="dp-container" class="product-top">
<div id="imgTagWrapperId" class="product-picture"><img id="landingImage" src="${image}" alt="${product.title}" width="420" height="420"></div>
<div id="centerCol" class="product-centre">
<h1 id="title"><span id="productTitle" class="a-size-large product-title-word-break"> ${product.title} </span></h1>
<a id="bylineInfo" href="/s?k=${encodeURIComponent(product.brand)}">Visit the ${product.brand} Store</a>
${averageStars(product)}
<hr>
${priceBlock(product, offer)}
<div id="feature-bullets"><ul>${product.bullets.map((bullet) => html`<li><span class="a-list-item">${bullet}</span></li>`)}</ul></div>
</div>
<div id="buybox" class="product-buy">
${offer.stock === 0 ? "" : html`<div class="buy-price">${priceElement(offer.priceMinor)}</div>`}
<div id="availability"><span class="${offer.stock === 0 ? "a-color-price" : offer.stock === null ? "a-color-success" : "a-color-price"}"> ${stockText(offer.stock) || "In Stock"} </span></div>
<input type="hidden" id="ASIN" name="ASIN" value="${product.asin}">
${offer.stock !== 0 && html`<button type="button" id="add-to-cart-button">Add to Cart</button><button type="button" id="buy-now-button">Buy Now</button>`}
<div id="merchantInfoFeature_feature_div" class="seller">Ships from and sold by <span class="offer-display-feature-text-message">Demo Mall</span></div>
</div>
</div>
${slot && liveSlot(context, slot)}
${reviewSection(product)}
</main>`
  const head = html`<link rel="canonical" href="${context.originOf("www.amazon.com")}/dp/${product.asin}">`
  return page(context, { title: `Amazon.com: ${product.title}`, path: `/dp/${product.asin}`, head, main })
}

/** No source shows the markup of such slots. Ours has the show page's state and a link to it. */
function liveSlot(context: PageContext, slot: ShowPage): Html {
  const { broadcast, sourceUrl } = slot
  return html`<section id="live-page" class="live-slot" data-broadcast="${broadcast.uuid}" aria-label="Live now">
${stateElement(broadcastState(broadcast, sourceUrl))}
<h2>See it live</h2>
<div class="live-stage">${playerSection(slot)}${carousel(context, slot)}</div>
<p><a href="/live/broadcast/${broadcast.uuid}" data-in-page>Watch the whole show</a></p>
</section>`
}

function averageStars({ averageStars, ratings }: Product): Html {
  const words = `${averageStars.toFixed(1)} out of 5 stars`
  return html`<div id="averageCustomerReviews" class="stars-line"><span id="acrPopover" class="reviewCountTextLinkedHistogram" title="${words}"><span class="a-size-base">${averageStars.toFixed(1)}</span> <i class="a-icon a-icon-star a-star-${starClass(averageStars)}"><span class="a-icon-alt">${words}</span></i></span>
<a id="acrCustomerReviewLink" href="#customerReviews"><span id="acrCustomerReviewText" class="a-size-base">${ratings.toLocaleString("en-US")} ratings</span></a></div>`
}

function priceBlock(product: Product, offer: Offer): Html {
  if (offer.stock === 0)
    return html`<div id="outOfStock"><span class="a-color-price">Currently unavailable.</span></div>`
  const { priceMinor, wasMinor, rangeHighMinor, low30Minor } = offer
  if (rangeHighMinor !== undefined) {
    return html`<div id="corePrice_desktop" class="price-block"><table><tr><td>Price:</td><td><span class="a-price-range">${priceElement(priceMinor)}<span class="a-price-dash"> - </span>${priceElement(rangeHighMinor)}</span></td></tr></table>${wasMinor !== undefined && basisPrice(product.wasLabel, wasMinor)}</div>`
  }
  const saving = wasMinor === undefined ? 0 : Math.round((1 - priceMinor / wasMinor) * 100)
  return html`<div id="corePriceDisplay_desktop_feature_div" class="price-block">
${saving > 0 && html`<span class="aok-offscreen"> ${dollars(priceMinor)} with ${saving} percent savings </span><span class="savingsPercentage" aria-hidden="true">-${saving}%</span>`}
${priceElement(priceMinor, { toPay: true })}
${wasMinor !== undefined && basisPrice(product.wasLabel, wasMinor)}
</div>
<div id="corePrice_feature_div" class="a-offscreen-block">${priceElement(priceMinor)}</div>
${low30Minor !== undefined && html`<div id="lowestPriceDevices_feature_div"><span class="a-size-small">Lowest price in the last 30 days: ${dollars(low30Minor)}</span></div>`}`
}

function basisPrice(label: string, wasMinor: number): Html {
  return html`<div class="was-line"><span class="a-size-small basisPrice">${label} ${priceElement(wasMinor, { struck: true })}</span></div>`
}

function reviewSection(product: Product): Html {
  const reviews = reviewsOf(product.asin)
  return html`<section id="customerReviews" class="reviews">
<div class="review-summary"><h2 data-hook="dp-local-reviews-header">Customer reviews</h2>
<div class="stars-line"><span data-hook="rating-out-of-text">${product.averageStars.toFixed(1)} out of 5</span></div>
<div data-hook="total-review-count">${ratingCount(product)}</div>
${histogram(product)}</div>
${cards2026Summary(product)}
<div class="review-list" id="cm-cr-dp-review-list" data-hook="top-customer-reviews-widget"><h3>Top reviews from the United States</h3>
${reviews.map((review, index) => (product.cards === "2026" ? card2026(product, review, index) : card2025(product, review, index)))}
</div></section>`
}

/** The shop's own summary appears above the cards of 2026. */
function cards2026Summary({ cards, summary }: Product): Html {
  if (cards !== "2026" || summary === undefined) return html``
  return html`<div id="product-summary"><h3>Customers say</h3><p data-hook="product-summary-text">${summary}</p></div>`
}

function ratingCount({ cards, ratings }: Product): string {
  const count = ratings.toLocaleString("en-US")
  return cards === "2026" ? `(${count})` : `${count} global ratings`
}

/** Shares of the stars that give the average and look typical: most at five, falling off, with a second peak at one. */
export function starShares(averageStars: number): number[] {
  const weights = [1, 2, 3, 4, 5].map(
    (stars) => Math.exp(-((stars - averageStars - 0.6) ** 2) / 1.5) + (stars === 1 ? 0.12 : 0.03),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map((weight) => Math.round((weight / sum) * 100))
  shares[4]! += 100 - shares.reduce((total, share) => total + share, 0)
  return shares
}

function histogram({ averageStars }: Product): Html {
  const shares = starShares(averageStars)
  return html`<ul id="histogramTable" class="histogram">${[5, 4, 3, 2, 1].map((stars) => {
    const share = shares[stars - 1]!
    return html`<li><a href="#customerReviews" aria-label="${share} percent of reviews have ${stars} stars"><span>${stars} star</span><meter min="0" max="100" value="${share}"></meter><span>${share}%</span></a></li>`
  })}</ul>`
}

function card2025(product: Product, review: CustomerReview, index: number): Html {
  const id = reviewId(product, index)
  return html`<div id="${id}" data-hook="review" class="a-section review aok-relative"><div id="customer_review-${id}">
${profile(review)}
<div><a class="review-title" data-hook="review-title" href="/gp/customer-reviews/${id}"><i data-hook="review-star-rating" class="a-icon a-icon-star a-star-${review.stars}"><span class="a-icon-alt">${review.stars}.0 out of 5 stars</span></i> <span>${review.title}</span></a></div>
<span data-hook="review-date" class="review-date">Reviewed in the United States on ${review.date}</span>
${review.verified && html`<div><span data-hook="avp-badge-linkless" class="badge">Verified Purchase</span></div>`}
<div data-hook="review-body" class="review-text"><span data-hook="review-collapsed"><span>${review.body}</span></span></div>
${helpful(review)}
</div></div>`
}

function card2026(product: Product, review: CustomerReview, index: number): Html {
  const id = reviewId(product, index)
  return html`<li id="${id}" data-hook="review" class="review"><div id="customer_review-${id}">
${profile(review)}
<div><i data-hook="review-star-rating" class="a-icon a-icon-star a-star-${review.stars}"><span class="a-icon-alt">${review.stars}.0 out of 5 stars</span></i> <a href="/gp/customer-reviews/${id}"><span data-hook="reviewTitle" class="review-title">${review.title}</span></a></div>
<span data-hook="review-date" class="review-date">Reviewed in the United States on ${review.date}</span>
${review.verified && html`<div><span data-hook="avp-badge" class="badge">Verified Purchase</span></div>`}
<div data-hook="reviewRichContentContainer" class="review-text"><p data-hook="reviewText">${review.body}</p></div>
${helpful(review)}
</div></li>`
}

function profile({ by }: CustomerReview): Html {
  return html`<div class="profile"><span class="avatar" aria-hidden="true">${by.slice(-1)}</span><span class="a-profile-name">${by}</span></div>`
}

function helpful({ helpful }: CustomerReview): Html {
  if (helpful === 0) return html``
  const words = helpful === 1 ? "One person found this helpful" : `${helpful} people found this helpful`
  return html`<span data-hook="helpful-vote-statement" class="helpful">${words}</span>`
}

/** The shop's ids begin with R and have up to 14 letters and digits. */
export function reviewId({ asin }: Product, index: number): string {
  return `R${asin.slice(2)}${String(index).padStart(3, "0")}`
}

function starClass(stars: number): string {
  return String(Math.round(stars * 2) / 2).replace(".", "-")
}

/** The page of a single review, the target of links. */
export function reviewPage(context: PageContext, product: Product, index: number): string {
  const review = reviewsOf(product.asin)[index]!
  const main = html`<main class="product"><section class="reviews single"><div class="review-list"><h2>Customer review</h2><p><a href="/dp/${product.asin}">${product.title}</a></p>${card2025(product, review, index)}</div></section></main>`
  return page(context, {
    title: `Customer review: ${product.title}`,
    path: `/gp/customer-reviews/${reviewId(product, index)}`,
    main,
  })
}
