/**
 * Of several visits to a show, the one with the strongest finding is remembered; shows that were never watched are not.
 */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import type { CopiedSession } from "../../../src/model/copied"
import type { VerdictKind } from "../../../src/model/evidence"
import { makeShowKey } from "../../../src/model/keys"
import { LiveproofDatabase } from "../../../src/store/database"
import { rememberedShows } from "../../../src/store/remembered-shows"
import { openSession } from "../../../src/store/sessions"
import { aSessionId, aShow, noon } from "../make"

const copy = { file: "copy.jsonl", savedAt: noon, takenAt: noon }
const day = 86_400_000
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`remembered-${names++}`)
})
afterEach(() => db.delete())

async function visit(n: number, kind: VerdictKind, at: number, show = aShow()): Promise<void> {
  const row = await openSession(db, { id: aSessionId(n), show, tab: `run:${n}`, at })
  await db.sessions.put({ ...row, verdict: { ...row.verdict, kind }, watchedSeconds: n })
}

it("is empty for shows that were never watched", async () => {
  await visit(1, "loop", noon)
  expect(await rememberedShows(db, [makeShowKey("amazon", "another")])).toEqual([])
})

it.each<[string, VerdictKind[], VerdictKind]>([
  ["a loop outweighs a later glance", ["loop", "cant-tell"], "loop"],
  ["a loop outweighs bids seen on another day", ["live", "loop"], "loop"],
  ["a definite verdict outweighs an open one", ["cant-tell", "replay"], "replay"],
])("%s", async (_, kinds, expected) => {
  for (const [index, kind] of kinds.entries()) await visit(index + 1, kind, noon + index * day)
  const show = aShow().key
  const n = kinds.indexOf(expected)
  expect(await rememberedShows(db, [show, show])).toEqual([
    { show, verdict: expected, at: noon + n * day, watchedSeconds: n + 1 },
  ])
})

it("remembers the newest of equal visits", async () => {
  await visit(1, "loop", noon)
  await visit(2, "loop", noon + day)
  expect((await rememberedShows(db, [aShow().key]))[0]?.at).toBe(noon + day)
})

it.each<[string, CopiedSession | undefined, boolean]>([
  ["was watched here", undefined, true],
  ["is in the user's own copy, with prints that show it", { ...copy, isMine: true, verdict: "shown" }, true],
  ["is in the user's own copy, without such prints", { ...copy, isMine: true, verdict: "not-shown" }, false],
  ["is in the user's own copy, and has not been checked yet", { ...copy, isMine: true, verdict: "not-yet" }, false],
  ["is in somebody else's copy, whatever its prints show", { ...copy, isMine: false, verdict: "shown" }, false],
])("a loop that %s: %s", async (_, copied, isRemembered) => {
  await visit(1, "loop", noon)
  await db.sessions.toCollection().modify({ copied })
  expect(await rememberedShows(db, [aShow().key])).toHaveLength(isRemembered ? 1 : 0)
})
