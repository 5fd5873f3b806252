/**
 * An earlier visit to the show that the scenario `rerun` shows again: the session as the history stores it, and picture
 * prints that the engine makes from the renderer's frames. It has no sound, as if nothing had been heard.
 */
import { createDetector, decide, FRAME_SIZE, FRAME_WIDTH, SLOT_SECONDS } from "~liveness/index"
import { sessionId } from "~model/ids"
import { makeProductKey, makeShowKey } from "~model/keys"
import type { PrintRow, SessionRow } from "../../src/store/rows"
import { addressOf } from "../../tests/mall/addresses"
import { uuidOf } from "../../tests/mall/catalogue/broadcasts"
import { productOf } from "../../tests/mall/catalogue/products"
import { shows } from "../../tests/mall/catalogue/shows"
import { RenderedFootage } from "../../tests/mall/footage/rendered"
import { widthPixels } from "../../tests/mall/media/format"
import { piecesOf } from "../../tests/mall/media/pieces"
import type { Scenario } from "../../tests/mall/scenario"

export interface EarlierVisit {
  session: SessionRow
  prints: PrintRow[]
  /** The products that the show featured. */
  asins: readonly string[]
}

/** @param at milliseconds since 1970 */
export async function earlierVisit(scenarios: ReadonlyMap<string, Scenario>, at: number): Promise<EarlierVisit> {
  const { scenario: name, watchedSeconds } = scenarios.get("rerun")!.expect.after!
  const scenario = scenarios.get(name)!
  const { title, channel, asins } = shows[scenario.show]
  const uuid = uuidOf(name)
  const { host, path, showId } = addressOf({ uuid, name, scenario })
  const claim = { state: "live", basis: "label" } as const
  const id = sessionId.parse(uuidOf("the earlier visit of the demo"))
  const session: SessionRow = {
    id,
    show: makeShowKey("amazon", showId),
    title,
    channel: `shop/${channel.slug}`,
    url: `https://${host}${path}`,
    claim: claim.state,
    showClaim: claim,
    startedAt: at,
    lastSeenAt: at + 1000 * watchedSeconds,
    watchedSeconds,
    verdict: decide([], { claim, lookedAtSeconds: watchedSeconds }),
    inspection: { picture: "looking", sound: "needs-gesture" },
    featured: asins.map((asin, index) => {
      const atSeconds = Math.floor((index * watchedSeconds) / asins.length)
      const price = { amountMinor: productOf(asin)!.offer.priceMinor, currency: "USD" }
      return { product: makeProductKey("amazon", asin), atSeconds, at: at + 1000 * atSeconds, price }
    }),
    problems: [],
    tab: "the demo's",
    evidence: [],
    quoted: [],
    lastBatch: 0,
    reachedSeconds: watchedSeconds,
  }
  return { session, prints: await printsOf(id, scenario, watchedSeconds), asins }
}

async function printsOf(session: SessionRow["id"], scenario: Scenario, seconds: number): Promise<PrintRow[]> {
  const detector = createDetector()
  for await (const { atSeconds, luma } of lumaOf(scenario, seconds)) detector.pushFrame(atSeconds, luma)
  const rows: PrintRow[] = []
  for (let batch = detector.takePrints(); batch; batch = detector.takePrints()) rows.push({ session, ...batch })
  return rows
}

/** A show's frames as a page samples them, one for each slot of the detector's grid. */
export async function* lumaOf({ stream }: Pick<Scenario, "stream">, seconds: number, fromSeconds = 0) {
  const footage = new RenderedFootage()
  for (let atSeconds = fromSeconds; atSeconds < seconds; atSeconds += SLOT_SECONDS) {
    const [piece] = piecesOf(stream, atSeconds, atSeconds + SLOT_SECONDS)
    for await (const rgba of footage.frames(piece!.take, piece!.takeFromSeconds, 1))
      yield { atSeconds, luma: averaged(rgba) }
  }
}

const block = widthPixels / FRAME_WIDTH

/** Mean BT.601 luma of each block of an RGBA frame. */
function averaged(rgba: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: FRAME_SIZE }, (_, cell) => {
    const left = (cell % FRAME_WIDTH) * block
    const top = Math.floor(cell / FRAME_WIDTH) * block
    let sum = 0
    for (let y = top; y < top + block; y++) {
      const from = (y * widthPixels + left) * 4
      for (let at = from; at < from + block * 4; at += 4)
        sum += 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!
    }
    return sum / block ** 2
  })
}
