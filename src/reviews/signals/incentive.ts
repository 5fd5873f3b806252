/**
 * Reviews written for a free product, a discount or money, by the shop's own mark or the disclosure in the text. Such
 * reviews give about half a star more on average (ReviewMeta 2016), so their stars are compared with the others'.
 */
import type { Review } from "~model/review"
import { comparison, MAX_REVIEW_IDS, MIN_REVIEWS, type SignalOf } from "./signal"
import { compareStars } from "./stars"
import { binomialTail } from "./statistics"

/** In shops with a sampling programme, up to a quarter of a new product's reviews have the mark. */
const USUAL_SHARE = 0.25

/** A disclosure stands at the beginning or the end; this many characters of each are searched. */
const LOOKED_AT_CHARACTERS = 600

/** Every disclosure has one of these words, and most reviews have none: one search is cheaper than eleven. */
const TELLTALE =
  /exchange|free|complimentary|discount|sample|gift card|tausch|kostenlos|gratis|vergünstigt|rabattiert|reçu|obtenu|échange|recib|obtuve|enviado|a cambio|無料|無償|割引|モニター|提供/u

/** Searched for in lower-case text. */
const DISCLOSURES: readonly RegExp[] = [
  /\bin exchange for\b.{0,40}\b(review|feedback|opinion)/u,
  /\b(received|got|was sent|was given|sent me|given)\b.{0,60}\b(free(?! (shipping|delivery|returns?|time)\b)|complimentary|discount(ed)?|sample)\b/u,
  /\b(free|discounted) (product|sample|item)\b.{0,60}\breview/u,
  /\bgift card\b.{0,60}\breview/u,
  /\bim (aus)?tausch (für|gegen)\b.{0,60}\b(bewertung|rezension|meinung)/u,
  /\b(kostenlos|gratis|vergünstigt|rabattiert)\w*\b.{0,60}\b(erhalten|bekommen|zur verfügung|gestellt|getestet|testen)\b/u,
  /\b(reçu|obtenu)\b.{0,60}\b(gratuit\w*|offert\w*|réduction|échange)/u,
  /\ben échange d/u,
  /\b(recib\p{L}*|obtuve|enviado)\b.{0,60}\b(gratis|gratuit\p{L}*|descuento|cambio de)/u,
  /\ba cambio de\b.{0,40}\b(reseña|opinión|valoración)/u,
  /(無料|無償|割引).{0,20}(提供|いただ|頂|もら)|(モニター|提供).{0,12}(いただ|頂|品|商品)/u,
]

/** Whether the shop's mark or the review's own text says so. */
export const isIncentivised = ({ incentiveLabel, title, body }: Review): boolean => {
  if (/\S/.test(incentiveLabel)) return true
  const text =
    body.length <= 2 * LOOKED_AT_CHARACTERS
      ? `${title} ${body}`
      : `${title} ${body.slice(0, LOOKED_AT_CHARACTERS)} ${body.slice(-LOOKED_AT_CHARACTERS)}`
  const lower = text.toLowerCase()
  return TELLTALE.test(lower) && DISCLOSURES.some((disclosure) => disclosure.test(lower))
}

export function incentiveSignal(reviews: readonly Review[]): SignalOf<"incentive"> {
  const found = new Set(reviews.filter(isIncentivised))
  const enough = reviews.length >= MIN_REVIEWS
  const compared = compareStars(reviews, (review) => found.has(review))
  return {
    name: "incentive",
    outcome: enough ? "nothing" : "too-few",
    numbers: {
      shown: reviews.length,
      incentivised: found.size,
      usualShare: USUAL_SHARE,
      meanStars: compared.meanStars,
      restMeanStars: compared.restMeanStars,
    },
    comparisons: enough
      ? [comparison("share", binomialTail(found.size, reviews.length, USUAL_SHARE)), ...compared.comparisons]
      : [],
    reviewIds: [...found].slice(0, MAX_REVIEW_IDS).map(({ id }) => id),
  }
}
