/** Writes a watched loop straight into the extension's database, for stories that begin after a loop was found. */
import { readFileSync } from "node:fs"
import { decide } from "~liveness/index"
import { toBase64 } from "~model/bytes"
import { searchTermsOf } from "~store/search-terms"
import { carriedBy } from "~ui/evidence-page/carried"
import type { FramePairRow, PrintRow, SessionRow } from "../../../src/store/rows"
import { loopedShow } from "../../bench/loop/broadcast"
import { watchedSession } from "../../unit/liveness/watched-session"
import { aSessionId, aShow } from "../../unit/make"
import type { TestBrowser } from "../driver/browser"

const kept = new URL("../../fixtures/evidence/loop.html", import.meta.url)

interface Planted {
  session: SessionRow
  prints: PrintRow[]
  pairs: FramePairRow[]
}

/** The session that the stored evidence file was made from, as if it had just been watched. */
function plantedLoop(now: number): Planted {
  const { found, batches, seconds } = watchedSession(loopedShow(11, 30, 110), { sound: true })
  const { claim, ...show } = aShow()
  const id = aSessionId()
  const evidence = [{ ...found, at: now }]
  const session: SessionRow = {
    id,
    show: show.key,
    title: show.title,
    channel: show.channel,
    url: show.url,
    claim: claim.state,
    showClaim: claim,
    startedAt: now - 1_000 * seconds,
    lastSeenAt: now,
    watchedSeconds: seconds,
    verdict: decide(evidence, { claim, lookedAtSeconds: seconds }),
    inspection: { picture: "looking", sound: "listening" },
    featured: [],
    problems: [],
    tab: "planted",
    evidence,
    quoted: [],
    lastBatch: 0,
    reachedSeconds: seconds,
  }
  return {
    session,
    prints: batches.map((batch) => ({ session: id, ...batch })),
    pairs: carriedBy(readFileSync(kept, "utf8"))!.framePairs.map((pair) => ({ ...pair, session: id })),
  }
}

export async function plantLoop(browser: TestBrowser): Promise<SessionRow> {
  const { session, prints, pairs } = plantedLoop(Date.now())
  const desk = await browser.desk()
  await desk.evaluate(
    (row, searchRow, printRows, pairRows) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const change = open.result.transaction(["sessions", "search", "prints", "framePairs"], "readwrite")
          change.oncomplete = () => {
            open.result.close()
            resolve()
          }
          change.onerror = () => reject(change.error)
          change.objectStore("sessions").put(row)
          change.objectStore("search").put(searchRow)
          for (const { text, ...print } of printRows)
            change.objectStore("prints").put({
              ...print,
              bytes: Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)),
            })
          for (const pair of pairRows) change.objectStore("framePairs").put(pair)
        }
      }),
    session,
    { place: -session.startedAt, ...searchTermsOf(session, []) },
    prints.map(({ bytes, ...print }) => ({ ...print, text: toBase64(bytes) })),
    pairs,
  )
  return session
}
