import "fake-indexeddb/auto"
import fc from "fast-check"
import { makeEvidenceFile } from "~background/evidence-file"
import { decide } from "~liveness/index"
import { digestOf } from "~messages/evidence-digest"
import type { EvidenceFile } from "~messages/subjects/evidence"
import { toBase64 } from "~model/bytes"
import { LiveproofDatabase } from "~store/database"
import { openSession, storeReport } from "~store/sessions"
import { checkEvidence } from "~ui/evidence-page/check"
import { loopedShow } from "../bench/loop/broadcast"
import { watchedSession } from "../unit/liveness/watched-session"
import { aReport, aSessionId, aShow } from "../unit/make"
import { carrying, drawn, markupOf, messagesOf, onPage } from "../unit/ui/evidence-page"
import { must, type Target } from "./target"

async function savedFile(): Promise<EvidenceFile> {
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
  const file = await makeEvidenceFile(
    db,
    { session: aSessionId(), page: onPage },
    { savedBy: "0.1.0", savedAt: found.at },
  )
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

/** An evidence file does not hold after any change, in its data or around them, and none of its text becomes markup. */
export const evidence: Target = {
  name: "evidence",
  runs: 10,
  property: async () => {
    const file = await savedFile()
    const page = await drawn(file)
    const paths = pathsOf(file)
    const markup = markupOf(page)
    const isHeld = async (changed: string) =>
      (await checkEvidence(new TextEncoder().encode(changed), { lumaOf: async () => null, messagesOf })).holds
    return fc.asyncProperty(
      fc.nat(paths.length - 1),
      fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.nat(9), fc.string()),
      fc.nat(page.length - 1),
      fc.string({ unit: "binary", minLength: 1, maxLength: 500 }),
      fc.constantFrom("", "</title>", "</style>", "</template>", "<img src=x onerror=1>", '"><script>', "<!--", "]]>"),
      async (at, value, place, text, markupWord) => {
        const path = paths[at]!
        const changed = changedAt(file, path, value)
        if (JSON.stringify(changed) !== JSON.stringify(file))
          must(!(await isHeld(carrying(page, changed))), `fits with another ${path.join(".")}`)
        must(!(await isHeld(page.slice(0, place) + text + page.slice(place))), `fits with a text at ${place}`)
        const title = `${text}${markupWord}${text}`.slice(0, 500)
        const hostile = { ...file, show: { ...file.show, title, url: `https://shop.example/${title}` } }
        const sealed = { ...hostile, digest: await digestOf(hostile) }
        must(markupOf(await drawn(sealed)) === markup, "a title became markup")
      },
    ) as never
  },
}
