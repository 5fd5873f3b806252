import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { makeEvidenceFile } from "~background/evidence-file"
import { decide } from "~liveness/index"
import { digestOf } from "~messages/evidence-digest"
import { EVIDENCE_VERSION, type EvidenceFile, evidenceFile } from "~messages/subjects/evidence"
import { toBase64 } from "~model/bytes"
import { makeShowKey } from "~model/keys"
import type { PortableBundle } from "~model/portable-bundle"
import { LiveproofDatabase } from "~store/database"
import { openSession, storeReport } from "~store/sessions"
import { lumaOfPixels } from "~ui/evidence-file/picture-luma"
import { checkEvidence } from "~ui/evidence-page/check"
import { DRAWING_VERSION } from "~ui/evidence-page/draw"
import { honestShow, loopedShow } from "../../bench/loop/broadcast"
import { frames } from "../../bench/loop/streams"
import { watchedSession } from "../liveness/watched-session"
import { aReport, aSessionId, aShow, noon } from "../make"
import { carrying, drawn, messagesOf, onPage } from "../ui/evidence-page"

/** Test pictures are named after their moment; these are the frames that they show. */
const lumas = (stream: Parameters<typeof frames>[0]) =>
  new Map([...frames(stream)].map(({ atSeconds, luma }) => [picture(atSeconds), Uint8Array.from(luma)]))
const picture = (atSeconds: number) => `data:image/jpeg;base64,${Math.round(10 * atSeconds)}A`
const shown = lumas(loopedShow(11, 30, 110))
const lumaOf = async (dataUrl: string) => shown.get(dataUrl) ?? null

const watched = watchedSession(loopedShow(11, 30, 110), { sound: true })
const session = aSessionId()
const { repeat, at } = watched.found
const nowSeconds = repeat.now.toSeconds - 5
const beforeSeconds = nowSeconds - Math.round(repeat.lagSeconds)
const pair = {
  ...{ id: "pair", nowSeconds, beforeSeconds },
  ...{ now: picture(nowSeconds), before: picture(beforeSeconds) },
}
/** A pair from a moment whose prints are not in the file. */
const longAgo = { ...pair, id: "long-ago", nowSeconds: 9_000, beforeSeconds: 8_000 }
let db: LiveproofDatabase
let names = 0

beforeEach(async () => {
  db = new LiveproofDatabase(`evidence-${names++}`)
  await openSession(db, { id: session, show: aShow(), tab: "t", at: at - 110_000 })
  for (const [batch, { bytes, ...span }] of watched.batches.entries()) {
    const report = aReport({
      batch,
      watchedSeconds: watched.seconds,
      evidence: [watched.found],
      framePairs: batch === 0 ? [pair, longAgo] : [],
      prints: { ...span, bytes: toBase64(bytes) },
    })
    await storeReport(db, report, bytes, (row) =>
      decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds }),
    )
  }
})

const make = (of = session) => makeEvidenceFile(db, { session: of, page: onPage }, { savedBy: "0.1.0", savedAt: at })
const saved = async () => evidenceFile.parse(await make())
const checkPage = (page: string, luma = lumaOf) =>
  checkEvidence(new TextEncoder().encode(page), { lumaOf: luma, messagesOf })
/** Checks the file on the page that is drawn from it. */
const check = async (file: EvidenceFile, luma = lumaOf) => checkPage(await drawn(file), luma)
/** Checks other data on the page that was saved. */
const checkCarried = async (file: object) => checkPage(carrying(await drawn(await saved()), file))

describe("the evidence of a stored session", () => {
  it("is a file that still holds after schema and JSON, with pictures that match its prints", async () => {
    const file = await saved()
    expect(file.framePairs).toEqual([pair])
    expect(file.timeline.marks).toContainEqual(expect.objectContaining({ kind: "repeat", now: repeat.now }))
    expect(await check(file)).toEqual({
      holds: true,
      verdict: expect.objectContaining({ kind: "loop" }),
      of: { show: file.show, startedAt: file.startedAt },
      pictures: [pair],
      unseen: 0,
    })
  })

  const show = { ...aShow(), key: makeShowKey("amazon", "another"), title: "An honest show" }
  const { key, title, url } = show
  it.each<[string, object]>([
    ["another show's title", { show: { key: aShow().key, title, url: aShow().url } }],
    ["another show", { show: { key, title, url } }],
    ["another time line", { timeline: { endSeconds: 110, watched: [], marks: [] } }],
    ["another date", { startedAt: at - 3 * 86_400_000 }],
    ["other pictures", { framePairs: [{ ...pair, now: picture(3) }] }],
    ["no pictures", { framePairs: [] }],
    ["another time zone", { page: { ...onPage, utcOffsetMinutes: 0 } }],
    ["nothing that speaks against it", { against: [{ kind: "sound-differs", repeat, at }] }],
  ])("does not hold with %s", async (_, change) => {
    expect(await checkCarried({ ...(await saved()), ...change })).toEqual({ holds: false, part: "digest" })
  })

  const resealed = async (change: object): Promise<EvidenceFile> => {
    const file = { ...(await saved()), ...change }
    return { ...file, digest: await digestOf(file) }
  }

  it.each<[string, (page: string) => string]>([
    ["its title", (page) => page.replace("<h1>", "<h1>An honest show: ")],
    ["a figure", (page) => page.replace("110", "111")],
    ["a space at its end", (page) => `${page} `],
    ["a comment", (page) => page.replace("<main>", "<main><!-- -->")],
    ["its policy", (page) => page.replace("default-src &#39;none&#39;", "").replace("default-src 'none'", "")],
  ])("does not hold if the page was changed: %s", async (_, change) => {
    const page = await drawn(await saved())
    expect(change(page)).not.toBe(page)
    expect(await checkPage(change(page))).toEqual({ holds: false, part: "page" })
  })

  it("is not read if a newer version drew its page", async () => {
    const newer = await resealed({ page: { ...onPage, drawing: DRAWING_VERSION + 1 } })
    expect(await checkCarried(newer)).toEqual({ holds: false, part: "file-version" })
  })

  it("does not hold with pictures of another show, even if the digest is recomputed", async () => {
    const others = lumas(honestShow(21, 110))
    const forged = { ...pair, now: picture(20), before: picture(20) }
    expect(await check(await resealed({ framePairs: [forged] }), async (url) => others.get(url) ?? null)).toEqual({
      holds: false,
      part: "pictures",
    })
  })

  it("does not hold with another year, even if the digest is recomputed", async () => {
    expect(await checkCarried(await resealed({ startedAt: at - 400 * 86_400_000 }))).toEqual({
      holds: false,
      part: "times",
    })
  })

  it("shows no picture that cannot be compared", async () => {
    const away = { ...pair, nowSeconds: 9_000 }
    expect(await check(await resealed({ framePairs: [away] }))).toMatchObject({ holds: true, pictures: [], unseen: 1 })
    expect(await check(await saved(), async () => null)).toMatchObject({ holds: true, pictures: [], unseen: 1 })
  })

  it.each([
    [EVIDENCE_VERSION + 1, "file-version"],
    [EVIDENCE_VERSION - 1, "version"],
  ])("of version %i is not read", async (version, part) => {
    expect(await checkCarried(await resealed({ version }))).toEqual({ holds: false, part })
  })

  it("is rejected if its address is not a web address", async () => {
    const file = await saved()
    expect(await checkCarried({ ...file, show: { ...file.show, url: "javascript:alert(1)" } })).toEqual({
      holds: false,
      part: "file",
    })
  })

  it.each<[string, (bundle: PortableBundle) => PortableBundle, string]>([
    ["the lag", (one) => ({ ...one, repeat: { ...one.repeat, lagSeconds: one.repeat.lagSeconds + 5 } }), "lag"],
    ["a span", (one) => ({ ...one, repeat: { ...one.repeat, now: { fromSeconds: 60, toSeconds: 99 } } }), "spans"],
    ["the level", (one) => ({ ...one, level: "may-be" }), "checksum"],
    ["a print", (one) => ({ ...one, now: `${one.now.slice(0, 4000)}AAAA${one.now.slice(4004)}` }), "now-prints"],
    ["the version", (one) => ({ ...one, version: 7 }), "version"],
  ])("does not hold with %s altered", async (_, alter, part) => {
    const file = await saved()
    expect(await checkCarried({ ...file, bundle: alter(file.bundle) })).toEqual({ holds: false, part })
  })

  it.each([
    "",
    "null",
    '{"liveproof":"evidence"}',
    "\u0000",
    '<template id="liveproof-evidence">AAA</template>',
    '<template id="liveproof-evidence">e30=</template>',
  ])("is not read from %j", async (text) => {
    expect(await checkPage(text)).toEqual({ holds: false, part: "file" })
  })

  it("does not reveal any other show that the viewer watches", async () => {
    const row = (await db.sessions.get(session))!
    const earlier = { session: aSessionId(2), startedAt: noon, show: { title: "Secret", host: "secret.example" } }
    const recognised = { kind: "recognised" as const, as: "shown-at-once" as const, earlier, at }
    const because = row.verdict.because.map((one) =>
      one.kind === "repeat" ? { ...one, repeat: { ...one.repeat, earlier: { ...earlier, session } } } : one,
    )
    await db.sessions.put({
      ...row,
      verdict: { ...row.verdict, because, against: [...row.verdict.against, recognised] },
    })
    expect(JSON.stringify(await saved())).not.toMatch(/secret/i)
  })

  it("does not exist if its prints are gone, the session is deleted, or the verdict rests on no repeat", async () => {
    await db.prints.clear()
    expect(await make()).toBeNull()
    await db.sessions.clear()
    expect(await make()).toBeNull()
    await openSession(db, { id: aSessionId(2), show: aShow(), tab: "u", at: noon })
    expect(await make(aSessionId(2))).toBeNull()
  })
})

it("a picture's luma is the mean of each block", () => {
  const [width, height] = [192, 108]
  const pixels = new Uint8ClampedArray(4 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.set([x < 96 ? 0 : 200, x < 96 ? 0 : 200, x < 96 ? 0 : 200, 255], 4 * (y * width + x))
  const luma = lumaOfPixels(pixels)
  expect([luma.length, luma[31], luma[32], luma[64 * 35 + 63]]).toEqual([2304, 0, 200, 200])
})
