/** Evidence files: what the saved page shows, in which language, and that nothing in it becomes markup. */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { Window } from "happy-dom"
import { beforeAll, describe, expect, it } from "vitest"
import { fromPortable, lagProfile } from "../../../src/liveness/index"
import { digestOf } from "../../../src/messages/evidence-digest"
import type { EvidenceFile } from "../../../src/messages/subjects/evidence"
import { carriedBy } from "../../../src/ui/evidence-page/carried"
import { checkEvidence } from "../../../src/ui/evidence-page/check"
import { fixedWords, formatUtcOffset } from "../../../src/ui/evidence-page/fixed-words"
import { root } from "../../../vitest.shared"
import { drawn, markupOf, messagesOf } from "./evidence-page"

const fixture = `${root}tests/fixtures/evidence/loop.html`
const kept = readFileSync(fixture, "utf8")
let file: EvidenceFile

beforeAll(() => {
  file = carriedBy(kept)!
})

const pageWith = async (change: Partial<EvidenceFile>): Promise<string> => {
  const changed = { ...file, ...change }
  return drawn({ ...changed, digest: await digestOf(changed) })
}
const parsed = (page: string) => new new Window().DOMParser().parseFromString(page, "text/html")
const textOf = (page: string) => parsed(page).body.textContent
const titled = (title: string) => pageWith({ show: { ...file.show, title } })

describe("an evidence page", () => {
  it("is drawn exactly like the fixture; if not, raise DRAWING_VERSION and make the fixture again", async () => {
    expect(await drawn(file)).toBe(kept)
    const checked = await checkEvidence(new TextEncoder().encode(kept), { lumaOf: async () => null, messagesOf })
    expect(checked).toMatchObject({ holds: true, unseen: 1 })
  })

  it("is drawn in German as before; if not, raise DRAWING_VERSION", async () => {
    const page = await pageWith({ page: { ...file.page, language: "de" } })
    expect(page).toContain('<html lang="de">')
    expect(textOf(page)).toContain("Dieselben 30 s liefen 3‑mal.")
    const sha256 = createHash("sha256").update(page).digest("hex")
    expect(sha256).toBe("a4819aa33f817b18cc90adaeca843da0460a32f044a1d80345d421aed0452355")
  })

  it("makes no network requests and runs nothing", () => {
    expect(kept).toContain("default-src 'none'")
    const policy = /style-src '(sha256-[^']+)'/.exec(kept)![1]
    const style = /<style>([^<]*)<\/style>/.exec(kept)![1]!
    expect(policy).toBe(`sha256-${createHash("sha256").update(style).digest("base64")}`)
    const page = parsed(kept)
    expect(page.querySelectorAll("script, iframe, object, embed, link, base, form, [style]")).toHaveLength(0)
    const pictures = [...page.querySelectorAll("img")].map((picture) => picture.getAttribute("src")!.slice(0, 23))
    expect(pictures).toEqual(["data:image/jpeg;base64,", "data:image/jpeg;base64,"])
  })

  it("says what speaks against it, or that nothing does", async () => {
    const against = [{ kind: "sound-differs" as const, repeat: file.bundle.repeat, at: file.bundle.at }]
    expect(textOf(await pageWith({ against }))).toContain("somebody may have spoken live over it")
    expect(textOf(kept)).toContain("Nothing that was seen.")
  })

  it("draws the repeat that the prints show, whatever the file says about its session", async () => {
    const timeline = { ...file.timeline, marks: [] }
    const page = await pageWith({ timeline })
    expect(textOf(page)).toContain("The picture repeated for 1 min 18 s: the same 30 s ran 3 times.")
    expect(parsed(page).querySelectorAll(".lp-tl-arc--repeat").length).toBeGreaterThan(1)
    const repeat = file.timeline.marks.find(({ kind }) => kind === "harmless")!
    const twice = { ...timeline, marks: [repeat, ...file.timeline.marks] }
    expect(textOf(await pageWith({ timeline: twice })).match(/ran 3 times/g)).toHaveLength(2)
  })

  it.each([
    ['</title><script>alert("1")</script>'],
    ["</style></template><img src=x onerror=alert(1)>"],
    ["<!-- ]]> -->"],
    ['" onmouseover="alert(1)'],
    ["\ud800\u0000\u202e\u{e0041}"],
    ["x".repeat(500)],
  ])("draws a title of %j as text", async (title) => {
    const page = await titled(title)
    expect(markupOf(page)).toBe(markupOf(kept))
    const checked = await checkEvidence(new TextEncoder().encode(page), { lumaOf: async () => null, messagesOf })
    expect(checked).toMatchObject({ holds: true })
  })

  it("keeps within its space", async () => {
    expect(textOf(await titled("long ".repeat(99)))).not.toContain("long ".repeat(30))
  })
})

describe("how similar a passage is to what ran before it", () => {
  it("peaks at its own lag", () => {
    const bundle = fromPortable(file.bundle)
    const profile = lagProfile(bundle)
    const best = profile.reduce((one, other) => (other.agreement > one.agreement ? other : one))
    expect(best.lagSeconds).toBeCloseTo(bundle.repeat.lagSeconds, 0)
    const far = profile.filter(({ lagSeconds }) => Math.abs(lagSeconds - best.lagSeconds) > 5)
    expect(far.length).toBeGreaterThan(20)
    for (const { agreement } of far) expect(agreement).toBeLessThan(best.agreement / 3)
  })

  it("is empty without prints", () => {
    expect(lagProfile({ ...fromPortable(file.bundle), now: new Uint8Array() })).toEqual([])
  })
})

describe("texts that do not depend on the browser", () => {
  it("format dates and numbers themselves", async () => {
    const german = fixedWords("de", await messagesOf("de"), -90)
    const at = Date.UTC(2026, 0, 15, 0, 30)
    expect(german.date(at, { dateStyle: "medium", timeStyle: "short" })).toBe("2026-01-14 23:00")
    expect(german.date(at, { day: "numeric", month: "long" })).toBe("2026-01-14")
    expect(german.date(9e15, { dateStyle: "medium" })).toBe("?")
    expect([german.number(0.5), german.number(0.953, { style: "percent" })]).toEqual(["0,5", "95\u00a0%"])
    expect([formatUtcOffset(-90), formatUtcOffset(0), formatUtcOffset(330)]).toEqual([
      "UTC-01:30",
      "UTC+00:00",
      "UTC+05:30",
    ])
  })
})

it("is checked by a command, with the same sentences", { timeout: 60_000 }, () => {
  const check = (path: string) =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/check-evidence.ts", path], { cwd: root, encoding: "utf8" })
  const good = check(fixture)
  expect([good.status, good.stdout], good.stderr).toEqual([
    0,
    expect.stringContaining("It holds up. The prints give: Loop."),
  ])
  expect(good.stdout).not.toContain("could not be compared")
  const bad = check(`${root}README.md`)
  expect([bad.status, bad.stdout]).toEqual([1, expect.stringContaining("It does not hold")])
})
