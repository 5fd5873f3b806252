/**
 * npm run bench:copy -- [--megabytes N] [--json FILE]
 *
 * A copy of N megabytes (by default 500) goes out of the built extension in real Chromium, everything is deleted, and it
 * comes back: how long each takes, and what memory it takes meanwhile, in the process of the extension and in all of the
 * browser's together. Needs Linux, whose /proc says what memory a process has for itself, and `npm run build` before.
 */
import assert from "node:assert"
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { Page } from "playwright"
import { buildFolder } from "../../scripts/build"
import { Chromium, type ChromiumTab } from "../e2e/driver/chromium"
import { until } from "../e2e/driver/until"
import { askBackground, clickButton, textOf } from "../e2e/pages/own-page"
import { aSessionId, aShow, aSighting, noon } from "../unit/make"

const { values } = parseArgs({
  options: { megabytes: { type: "string", default: "500" }, json: { type: "string" } },
})
const wantedBytes = Number(values.megabytes) * 1e6
/** The most that the extension's process may take. */
const boundMegabytes = 200
const printBytes = 4_096
/** A row of prints as a line of the copy, with its bytes as base64. */
const lineBytes = Math.ceil((printBytes * 4) / 3) + 120
const batchesPerSession = 720
const sightingsPerSession = 150
const sampleEveryMs = 100
const longestMs = 1_800_000

interface Memory {
  extension: number
  all: number
}

/** Megabytes that the browser's processes, which are our own descendants, have for themselves. */
function memoryNow(): Memory {
  const processes = new Map<number, { parent: number; megabytes: number; isExtension: boolean }>()
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8")
      const field = (key: string) => Number(status.match(new RegExp(`^${key}:\\s+(\\d+)`, "m"))?.[1] ?? 0)
      const isExtension = readFileSync(`/proc/${name}/cmdline`, "utf8").includes("--extension-process")
      const megabytes = (field("RssAnon") + field("RssShmem")) / 1000
      processes.set(Number(name), { parent: field("PPid"), megabytes, isExtension })
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (id: number): boolean => {
    const parent = processes.get(id)?.parent
    return parent !== undefined && (parent === process.pid || isOurs(parent))
  }
  const ours = [...processes].filter(([id]) => isOurs(id)).map(([, one]) => one)
  const sum = (some: typeof ours) => some.reduce((all, { megabytes }) => all + megabytes, 0)
  return { extension: sum(ours.filter(({ isExtension }) => isExtension)), all: sum(ours) }
}

interface Row {
  name: string
  seconds: number
  before: Memory
  most: Memory
}

async function measured(name: string, run: () => Promise<unknown>): Promise<Row> {
  const before = memoryNow()
  const most = { ...before }
  const timer = setInterval(() => {
    const now = memoryNow()
    most.extension = Math.max(most.extension, now.extension)
    most.all = Math.max(most.all, now.all)
  }, sampleEveryMs)
  const startedAt = performance.now()
  await run().finally(() => clearInterval(timer))
  const row = { name, seconds: (performance.now() - startedAt) / 1000, before, most }
  const say = (of: keyof Memory) => `${Math.round(before[of])} MB before, ${Math.round(most[of])} MB at most`
  console.log(`${name}: ${row.seconds.toFixed(0)} s; the extension's process ${say("extension")}; all ${say("all")}`)
  return row
}

/** Writes sessions with their prints and some prices into the extension's database. */
const fill = (own: ChromiumTab, firstSession: number, sessions: number) =>
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
    {
      session: {
        ...{ id: aSessionId(), show: aShow().key, title: aShow().title, url: aShow().url, claim: "live" },
        ...{
          channel: aShow().channel,
          showClaim: aShow().claim,
          startedAt: noon,
          lastSeenAt: noon,
          watchedSeconds: 7_200,
        },
        verdict: {
          ...{ kind: "cant-tell", rule: "nothing-yet", claim: "live", confidence: null, because: [], against: [] },
          lookedAtSeconds: 0,
        },
        inspection: { picture: "looking", sound: "listening" },
        ...{ featured: [], problems: [], tab: "bench", evidence: [], quoted: [], lastBatch: 1, reachedSeconds: 7_200 },
      },
      sighting: { ...aSighting(), product: aSighting().product },
    },
    firstSession,
    sessions,
    { batches: batchesPerSession, bytes: printBytes, sightings: sightingsPerSession },
  )

const countRows = (own: ChromiumTab): Promise<number[]> =>
  own.evaluate(
    (tables) =>
      new Promise<number[]>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = async () => {
          const look = open.result.transaction(tables)
          const counts = tables.map(
            (table) =>
              new Promise<number>((counted) => {
                const request = look.objectStore(table).count()
                request.onsuccess = () => counted(request.result)
              }),
          )
          resolve(await Promise.all(counts))
          open.result.close()
        }
      }),
    ["sessions", "prints", "sightings"],
  )

/** Whether a page has come to its next step; to wait for one that said why it will never come is of no use. */
const over = (step: RegExp) => (text: string) => {
  if (/could not be taken|could not be written/.test(text)) throw new assert.AssertionError({ message: text })
  return step.test(text)
}

const downloads = await mkdtemp(join(tmpdir(), "liveproof-copy-"))
const file = join(downloads, "copy.jsonl")
const browser = await Chromium.launch({ extension: buildFolder("chrome-mv3"), port: 9 })
try {
  const own = await browser.extensionTab("options.html")
  const { page }: { page: Page } = own
  await until("the settings", textOf(own), (text) => text.includes("Save a copy"))
  await askBackground(own, "ui.settings.set", { consent: "yes" })
  const sessions = Math.ceil(wantedBytes / (batchesPerSession * lineBytes))
  for (let n = 0; n < sessions; n += 5) await fill(own, n, Math.min(5, sessions - n))
  const stored = await countRows(own)
  const rows: Row[] = []
  await page.reload()
  rows.push(
    await measured("going out", async () => {
      const download = page.waitForEvent("download", { timeout: longestMs })
      await clickButton(own, "Save a copy of everything")
      await (await download).saveAs(file)
    }),
  )
  const megabytes = statSync(file).size / 1e6
  await askBackground(own, "ui.history.wipe", {})
  await page.reload()
  const says = textOf(own)
  rows.push(
    await measured("being read and staged", async () => {
      await page.locator("input[type=file]").setInputFiles(file)
      await until("the preview", says, over(/It is mine/), longestMs)
    }),
  )
  rows.push(
    await measured("being written", async () => {
      await clickButton(own, "It is mine: take it back")
      await until("the outcome", says, over(/Done: /), longestMs)
    }),
  )
  const back = await countRows(own)
  console.log(`${megabytes.toFixed(0)} MB; sessions, prints, prices before: ${stored}; after: ${back}`)
  const most = Math.max(...rows.map((row) => row.most.extension))
  const isGood = most <= boundMegabytes && back.join() === stored.join()
  console.log(
    `${isGood ? "within" : "NOT within"} ${boundMegabytes} MB, every row ${back.join() === stored.join() ? "" : "NOT "}back`,
  )
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ megabytes, boundMegabytes, stored, back, rows }, null, 2)}\n`)
  process.exitCode = isGood ? 0 : 1
} finally {
  await browser.close()
  await rm(downloads, { recursive: true, force: true })
}
