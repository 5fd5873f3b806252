/**
 * npm run bench:copy -- [--megabytes N] [--collect] [--json FILE]
 *
 * Saves a copy of N megabytes (by default 500) from the built extension in real Chromium, deletes everything and
 * imports the copy again. Prints how long each step takes and how much memory, in the extension's process and in all of
 * the browser's together. With `--collect`, garbage is collected every second, so that only memory in use is counted.
 * Needs Linux, whose /proc tells what memory belongs to a process alone, and an `npm run build` first.
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
import { countRows, plantLargeHistory } from "../e2e/pages/large-history"
import { askBackground, clickButton, textOf } from "../e2e/pages/own-page"

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "500" },
    collect: { type: "boolean", default: false },
    json: { type: "string" },
  },
})
const wantedBytes = Number(values.megabytes) * 1e6
/** The most that the extension's process may use. */
const boundMegabytes = 200
const sampleEveryMs = 100
const collectEveryMs = 1_000
const longestMs = 1_800_000

interface Memory {
  extension: number
  all: number
}

/** Megabytes that belong to the browser's processes alone; they are our own descendants. */
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
      // The process has ended meanwhile.
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

/** Collects garbage in the extension's page and worker. */
async function collect(own: ChromiumTab): Promise<void> {
  const { page } = own
  // Wakes the worker, which would not answer asleep.
  await askBackground(own, "ui.settings.get", {})
  const run = () => (globalThis as unknown as { gc(): void }).gc()
  const asked = [page, ...page.context().serviceWorkers()].map((one) => (one as Page).evaluate(run))
  // A worker that stops meanwhile never answers.
  await Promise.race([Promise.allSettled(asked), new Promise((goOn) => setTimeout(goOn, collectEveryMs))])
}

async function measured(name: string, own: ChromiumTab, run: () => Promise<unknown>): Promise<Row> {
  await collect(own)
  const before = memoryNow()
  const most = { ...before }
  const timer = setInterval(() => {
    const now = memoryNow()
    most.extension = Math.max(most.extension, now.extension)
    most.all = Math.max(most.all, now.all)
  }, sampleEveryMs)
  const collecting = values.collect ? setInterval(() => void collect(own), collectEveryMs) : undefined
  const startedAt = performance.now()
  await run().finally(() => {
    clearInterval(timer)
    clearInterval(collecting)
  })
  const row = { name, seconds: (performance.now() - startedAt) / 1000, before, most }
  const say = (of: keyof Memory) => `${Math.round(before[of])} MB before, ${Math.round(most[of])} MB at most`
  console.log(`${name}: ${row.seconds.toFixed(0)} s; the extension's process ${say("extension")}; all ${say("all")}`)
  return row
}

/** Whether a page has reached its next step. Fails at once if the page says that it never will. */
const over = (step: RegExp) => (text: string) => {
  if (/could not be taken|could not be written/.test(text)) throw new assert.AssertionError({ message: text })
  return step.test(text)
}

const downloads = await mkdtemp(join(tmpdir(), "liveproof-copy-"))
const file = join(downloads, "copy.jsonl")
const browser = await Chromium.launch({ extension: buildFolder("chrome-mv3"), port: 9, canCollect: true })
try {
  const own = await browser.extensionTab("options.html")
  const { page }: { page: Page } = own
  await until("the settings", textOf(own), (text) => text.includes("Save a copy"))
  await askBackground(own, "ui.settings.set", { consent: "yes" })
  await plantLargeHistory(own, wantedBytes)
  const stored = await countRows(own)
  const rows: Row[] = []
  await page.reload()
  rows.push(
    await measured("going out", own, async () => {
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
    await measured("being read and staged", own, async () => {
      await page.locator("input[type=file]").setInputFiles(file)
      await until("the preview", says, over(/It is mine/), longestMs)
    }),
  )
  rows.push(
    await measured("being written", own, async () => {
      await clickButton(own, "It is mine: restore it")
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
