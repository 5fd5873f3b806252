/** Reads the page through its site: now, and again every few seconds while the page is at rest. */
import { send } from "~messages/client"
import { mostNodesRead } from "~model/limits"
import type { PageFacts, Reading, ReadingProblem } from "~model/reading"
import type { SiteReader } from "~sites/kit"
import { workHere } from "../bounds/work-meter"
import { comparable } from "./comparable"
import { partsOf } from "./page-parts"

/** Time from one reading to the next; longer if reading would take more than `MOST_SHARE` of the page's time. */
const readEveryMs = { least: 1_500, most: 5_000 }
const MOST_SHARE = 1 / 1_000
/** A page that is too large for one reading rarely gets smaller. */
const READ_AGAIN_AFTER_MS = 60_000
/** Weight of the newest reading in the running average of how long one takes; a page's first readings are slow. */
const NEWEST_WEIGHT = 0.2
const WAIT_AT_MOST_MS = 1_000
/** Facts are asked for again after this long: a show's state changes when it ends. */
const FACTS_LAST_MS = 15_000

interface FactsRead {
  facts: PageFacts
  /** A global that the site asks for is there, and is more than may be parsed. */
  isTooLarge: boolean
  at: number
}

const noFacts: FactsRead = { facts: {}, isTooLarge: false, at: Number.NEGATIVE_INFINITY }

/** Page globals that the site asks for, without those that are missing or not JSON. */
async function readFacts(names: readonly string[]): Promise<FactsRead> {
  const { facts, tooLarge } = await send("page.facts.get", { names: [...names] })
  const parsed: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(facts)) {
    try {
      parsed[name] = JSON.parse(text)
    } catch {
      // Not JSON: left out.
    }
  }
  return { facts: parsed, isTooLarge: tooLarge.length > 0, at: performance.now() }
}

/** After in-page navigation the page's own state comes later than its address. */
const isBehind = (reading: Reading | null): boolean => reading?.problems.includes("stale-state") ?? false

/**
 * Calls `onReading` with what the page says, again when that changed, until `signal` aborts.
 * @param onReading null: the site has nothing to read here
 */
export function watchReading(
  site: SiteReader,
  onReading: (reading: Reading | null) => void,
  signal: AbortSignal,
): void {
  let known = noFacts
  let latest: Reading | null = null
  let last = ""
  let tookMs = 0
  const refreshFacts = async () => {
    const names = site.pageFactNames
    if (!names?.length || (performance.now() - known.at < FACTS_LAST_MS && !isBehind(latest))) return
    known = await readFacts(names).catch(() => known)
  }
  const read = async () => {
    await refreshFacts()
    if (signal.aborted) return
    const startedAt = performance.now()
    const url = new URL(location.href)
    const { parts, isTooLarge } = partsOf(site, document, url)
    const reading = workHere.run(() =>
      site.readWithin(mostNodesRead.inPage, document, url, Date.now(), known.facts, parts),
    )
    const left: ReadingProblem[] = [
      ...(known.isTooLarge ? (["state-too-large"] as const) : []),
      ...(isTooLarge ? (["frame-too-large"] as const) : []),
    ]
    latest = reading && { ...reading, problems: [...reading.problems, ...left] }
    const text = comparable(latest)
    if (text !== last) onReading(latest)
    last = text
    tookMs += NEWEST_WEIGHT * (performance.now() - startedAt - tookMs)
    const gaveUp = latest?.problems.includes("too-much-to-read")
    const everyMs = gaveUp
      ? READ_AGAIN_AFTER_MS
      : Math.min(readEveryMs.most, Math.max(readEveryMs.least, tookMs / MOST_SHARE))
    setTimeout(() => requestIdleCallback(() => void read(), { timeout: WAIT_AT_MOST_MS }), everyMs)
  }
  void read()
}
