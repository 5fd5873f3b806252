/** Made-up sessions from years of watching, the same in every run. */
import { decide } from "~liveness/index"
import type { Evidence } from "~model/evidence"
import { makeProductKey, makeShowKey } from "~model/keys"
import type { ProductReading } from "~model/reading"
import type { SessionRow } from "~store/rows"
import { aProduct, aRepeat, aSessionId } from "../../unit/make"

const START = Date.UTC(2023, 0, 1)
const EVERY_MS = 3 * 3_600_000
export const PRODUCTS = 5_000
const PRODUCTS_OF_A_SHOW = 25
const sites = ["amazon", "ebay-live", "qvc"]

const VOCABULARY = 6_000
const syllables = "ka st ri mo ne co pe tra li ver so ma bu den chi ro fa gel ti lu sha ho wen qui".split(" ")
const wordOf = (n: number): string => {
  const at = (place: number) => syllables[Math.floor(n / syllables.length ** place) % syllables.length]!
  return `${at(0)}${at(1)}${at(2)}`
}
/** A few words are in every tenth title, most in only a few. */
const wordAt = (n: number): string => {
  const spread = ((n * 48_271) % 2_147_483_647) / 2_147_483_647
  return wordOf(Math.floor(VOCABULARY ** spread))
}
/** Every five-hundredth session has one. */
const rare = ["zirconia", "东京直播间", "ダウンコート"]

export const productAt = (n: number): ProductReading =>
  aProduct({
    key: makeProductKey("amazon", `B${String(n).padStart(9, "0")}`),
    title: `${Array.from({ length: 10 }, (_, word) => wordAt(n * 10 + word)).join(" ")} model ${n}`,
  })

export function sessionAt(n: number): SessionRow {
  const site = sites[n % sites.length]!
  const startedAt = START + n * EVERY_MS
  const claim = { state: "live", basis: "label" } as const
  const isLoop = n % 10 === 0
  const evidence: Evidence[] = isLoop
    ? [
        {
          kind: "repeat",
          level: "certain",
          confidence: 0.99,
          at: startedAt,
          atSeconds: 80,
          repeat: aRepeat(),
        } as Evidence,
      ]
    : []
  const note = n % 20 === 0 ? `${wordAt(n)} clock stood still` : ""
  return {
    id: aSessionId(n),
    show: makeShowKey(site, `show-${n % 2_000}`),
    title: `${wordAt(n)} ${wordAt(n + 1)} hour ${n % 500 === 0 ? rare[(n / 500) % rare.length] : ""} no. ${n}`,
    channel: `${site}:/shop/${wordAt(n + 2)}`,
    url: `https://www.${site}.example/live/${n}`,
    claim: "live",
    showClaim: claim,
    startedAt,
    lastSeenAt: startedAt + 3_600_000,
    watchedSeconds: 3_600,
    verdict: decide(evidence, { claim, lookedAtSeconds: 3_600 }),
    ...(note ? { flag: { word: "not-live", note, at: startedAt } as const } : {}),
    inspection: { picture: "looking", sound: "listening" },
    featured: Array.from({ length: PRODUCTS_OF_A_SHOW }, (_, index) => ({
      product: productAt((n * 31 + index) % PRODUCTS).key,
      atSeconds: index * 60,
      at: startedAt + index * 60_000,
    })),
    problems: [],
    tab: "bench",
    evidence,
    quoted: [],
    lastBatch: 0,
    reachedSeconds: 3_600,
  }
}
