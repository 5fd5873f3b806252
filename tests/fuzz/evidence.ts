import "fake-indexeddb/auto"
import fc from "fast-check"
import { makeEvidenceFile } from "~background/evidence-file"
import { decide } from "~liveness/index"
import { toBase64 } from "~model/bytes"
import { LiveproofDatabase } from "~store/database"
import { openSession, storeReport } from "~store/sessions"
import { checkEvidence } from "~ui/history/check-evidence"
import { loopedShow } from "../bench/loop/broadcast"
import { watchedSession } from "../unit/liveness/watched-session"
import { aReport, aSessionId, aShow } from "../unit/make"
import { must, type Target } from "./target"

async function savedFile(): Promise<object> {
  const { found, batches, seconds } = watchedSession(loopedShow(11, 30, 110), { sound: true })
  const db = new LiveproofDatabase("fuzz-evidence")
  await openSession(db, { id: aSessionId(), show: aShow(), tab: "t", at: found.at - 110_000 })
  for (const [batch, { bytes, ...span }] of batches.entries())
    await storeReport(
      db,
      aReport({ batch, watchedSeconds: seconds, evidence: [found], prints: { ...span, bytes: toBase64(bytes) } }),
      bytes,
      (row) => decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds }),
    )
  const file = await makeEvidenceFile(db, aSessionId(), found.at)
  await db.delete()
  must(file !== null, "no evidence")
  return file
}

type Path = (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) =>
    pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function changedAt(file: object, path: Path, value: unknown): object {
  const copy = structuredClone(file)
  const holder = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (one, key) => one[key] as Record<string | number, unknown>,
      copy as Record<string, unknown>,
    )
  holder[path.at(-1)!] = value
  return copy
}

/** A file of which anything was changed does not fit, unless it says less: one of the first version tells no title. */
export const evidence: Target = {
  name: "evidence",
  runs: 10,
  property: async () => {
    const file = await savedFile()
    const paths = pathsOf(file)
    return fc.asyncProperty(
      fc.nat(paths.length - 1),
      fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.nat(9), fc.string()),
      async (at, value) => {
        const path = paths[at]!
        const changed = changedAt(file, path, value)
        if (JSON.stringify(changed) === JSON.stringify(file)) return
        const checked = await checkEvidence(JSON.stringify(changed), async () => null)
        must(!checked.holds || checked.of === null, `fits with another ${path.join(".")}`)
      },
    ) as never
  },
}
