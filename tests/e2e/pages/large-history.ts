/** Writes a history of many megabytes straight into the extension's database, from one of the extension's own pages. */
import type { SessionRow } from "../../../src/store/rows"
import { aSessionId, aShow, aSighting, noon } from "../../unit/make"
import type { Tab } from "../driver/browser"

const printBytes = 4_096
/** Bytes in one row: nearly the most that a copy may bring back. */
const largestPrintBytes = 2_900_000
/** A row of prints as a line of a copy, with the bytes in base64. */
const lineBytes = Math.ceil((printBytes * 4) / 3) + 120
const batchesPerSession = 720
const sightingsPerSession = 150
const sessionsAtOnce = 5

const aSession: SessionRow = {
  ...{ id: aSessionId(), show: aShow().key, title: aShow().title, url: aShow().url, channel: aShow().channel },
  ...{ claim: "live", showClaim: aShow().claim, startedAt: noon, lastSeenAt: noon, watchedSeconds: 7_200 },
  verdict: {
    ...{ kind: "cant-tell", rule: "nothing-yet", claim: "live", confidence: null, because: [], against: [] },
    lookedAtSeconds: 0,
  },
  inspection: { picture: "looking", sound: "listening" },
  ...{ featured: [], problems: [], tab: "planted", evidence: [], quoted: [], lastBatch: 1, reachedSeconds: 7_200 },
}

/** @param copyBytes roughly how large a copy of it will be */
export async function plantLargeHistory(own: Tab, copyBytes: number): Promise<void> {
  const sessions = Math.ceil(copyBytes / (batchesPerSession * lineBytes))
  for (let n = 0; n < sessions; n += sessionsAtOnce) await plantSessions(own, n, Math.min(sessionsAtOnce, sessions - n))
}

/** Sessions with their prints, and some prices. */
const plantSessions = (own: Tab, firstSession: number, sessions: number): Promise<void> =>
  own.evaluate(
    (sample, first, count, each) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const change = open.result.transaction(["sessions", "prints", "sightings"], "readwrite")
          change.onerror = () => reject(change.error)
          change.oncomplete = () => {
            open.result.close()
            resolve()
          }
          const behindAll = each.batches * 10
          const large = {
            session: sample.session.id,
            fromSeconds: behindAll,
            toSeconds: behindAll + 10,
            bytes: new Uint8Array(each.largest),
          }
          change.objectStore("prints").put(large)
          for (let n = first; n < first + count; n++) {
            const id = `${sample.session.id.slice(0, -6)}${String(n).padStart(6, "0")}`
            change.objectStore("sessions").put({ ...sample.session, id })
            for (let batch = 0; batch < each.batches; batch++) {
              const bytes = crypto.getRandomValues(new Uint8Array(each.bytes))
              const fromSeconds = batch * 10
              change.objectStore("prints").put({ session: id, fromSeconds, toSeconds: fromSeconds + 10, bytes })
            }
            for (let look = 0; look < each.sightings; look++) {
              const at = sample.sighting.firstSeenAt + look * 60_000
              const series = JSON.stringify([n])
              change
                .objectStore("sightings")
                .put({ ...sample.sighting, seller: `seller ${n}`, series, firstSeenAt: at, lastSeenAt: at })
            }
          }
        }
      }),
    { session: aSession, sighting: aSighting() },
    firstSession,
    sessions,
    { batches: batchesPerSession, bytes: printBytes, largest: largestPrintBytes, sightings: sightingsPerSession },
  )

const tables = ["sessions", "prints", "sightings"]

export const countRows = (own: Tab): Promise<number[]> =>
  own.evaluate(
    (names) =>
      new Promise<number[]>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = async () => {
          const look = open.result.transaction(names)
          const counts = names.map(
            (name) =>
              new Promise<number>((counted) => {
                const request = look.objectStore(name).count()
                request.onsuccess = () => counted(request.result)
              }),
          )
          resolve(await Promise.all(counts))
          open.result.close()
        }
      }),
    tables,
  )

/** A checksum over every byte of all prints, and their keys. */
export const sumOfPrints = (own: Tab): Promise<string> =>
  own.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction("prints").objectStore("prints").getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = async () => {
            open.result.close()
            type Print = Record<"fromSeconds" | "toSeconds", number> & {
              session: string
              bytes: Uint8Array<ArrayBuffer>
            }
            const parts = (all.result as Print[]).flatMap(({ session, fromSeconds, toSeconds, bytes }) => [
              `${session} ${fromSeconds} ${toSeconds} ${bytes.length} `,
              bytes,
            ])
            const sum = await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer())
            resolve([...new Uint8Array(sum)].join(" "))
          }
        }
      }),
  )
