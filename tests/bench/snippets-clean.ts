/**
 * Products with ordinary reviews, for counting false alarms. Each reviewer writes independently: stars, mark, day and
 * words are drawn separately. Included is whatever is uneven but normal: J-shaped stars, a rush at the launch,
 * weekends, a sale, stock phrases that everyone uses, shops that mark no purchases, some honest disclosures.
 */
import { DAY_MS } from "~model/time"
import type { Review } from "../../src/model/review"

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const FIRST_DAY = 18_000

const COMMON = (
  "the and a i it to is this for of in my was with that but on have not so very are as they you be had one we all just " +
  "than were from at which when out up after them would if can get only also more really because no or has use like"
).split(" ")
const PRAISE = "great good love perfect nice easy comfortable sturdy happy works beautiful excellent solid soft".split(
  " ",
)
const COMPLAINT = "broke cheap flimsy poor returned disappointed small hard loud stopped waste thin leaked wrong".split(
  " ",
)
const STOCK = [
  "i would highly recommend this to anyone",
  "works exactly as described and arrived on time",
  "great value for the money",
  "bought this as a gift for my mother and she loves it",
  "you get what you pay for",
  "it does what it is supposed to do",
  "stopped working after a few weeks",
  "i was skeptical at first but it is great",
  "would buy again",
  "easy to set up and easy to use",
  "the quality is much better than i expected",
  "not worth the money",
]
const DISCLOSURE = "I received this product for free in exchange for an honest review."

const SYLLABLES = "ba ce di fo gu ha ki lo me nu pa ri so te vu wa ze mar tin sel dor".split(" ")

/** The word with a given frequency rank in a made-up language. */
function madeUpWord(rank: number): string {
  let word = ""
  for (let rest = rank + 21; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return word
}

/**
 * Each stock phrase then appears in about one review in 60; the commonest real one ("you get what you pay for") in one
 * in 100.
 */
const STOCK_SHARE = 0.2

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

function drawFrom(random: () => number, shares: readonly number[]): number {
  let left = random() * shares.reduce((sum, share) => sum + share, 0)
  return Math.max(
    0,
    shares.findIndex((share) => {
      left -= share
      return left < 0
    }),
  )
}

function writeText(random: () => number, stars: number, ownWords: readonly string[]): string {
  const words: string[] = []
  const length = Math.max(2, Math.round(Math.exp(3.3 + 0.8 * (random() + random() + random() - 1.5) * 2)))
  while (words.length < length) {
    const kind = random()
    if (kind < 0.55) words.push(pick(random, COMMON))
    else if (kind < 0.65) words.push(pick(random, random() < stars / 6 ? PRAISE : COMPLAINT))
    else if (kind < 0.75) words.push(pick(random, ownWords))
    else words.push(madeUpWord(Math.floor(3000 * random() ** 2.5)))
    if (random() < 0.08) words.push(`${words.pop()}.`)
  }
  if (random() < STOCK_SHARE) words.splice(Math.floor(random() * words.length), 0, pick(random, STOCK))
  return words.join(" ")
}

/** Day numbers: a rush at the launch, weekends, and a ten-day sale with twice the reviews. */
function drawDay(random: () => number, spanDays: number, saleDay: number): number {
  for (;;) {
    const day = Math.floor(spanDays * random() ** 1.4)
    const weekend = (day + FIRST_DAY) % 7 < 2 ? 1 : 0.7
    const sale = day >= saleDay && day < saleDay + 10 ? 1 : 0.5
    if (random() < weekend * sale) return FIRST_DAY + day
  }
}

/** One product's reviews, from none to 400. */
export function cleanProduct(seed: number): Review[] {
  const random = randomFrom(seed)
  const count = Math.floor(Math.exp(random() * Math.log(401))) - 1
  const starShares = [0.09, 0.05, 0.08, 0.17, 0.61].map((share) => share * (0.4 + 1.6 * random()))
  const verifiedShare = random() < 0.2 ? null : 0.65 + 0.35 * random()
  const disclosureShare = random() < 0.7 ? 0 : 0.15 * random()
  const spanDays = 30 + 1200 * random()
  const saleDay = Math.floor(spanDays * random())
  const ownWords = Array.from({ length: 8 }, () => madeUpWord(3000 + Math.floor(5000 * random())))
  return Array.from({ length: count }, (_, index) => {
    const stars = drawFrom(random, starShares) + 1
    const text = writeText(random, stars, ownWords)
    return {
      id: `${seed}-${index}`,
      stars,
      title: "",
      body: random() < disclosureShare ? `${DISCLOSURE} ${text}` : text,
      writtenAt: drawDay(random, spanDays, saleDay) * DAY_MS,
      verified: verifiedShare === null ? null : random() < verifiedShare,
      helpfulVotes: Math.floor(5 * random() ** 4),
      variant: "",
      country: "",
      language: "en",
      url: "",
      incentiveLabel: "",
    }
  })
}
