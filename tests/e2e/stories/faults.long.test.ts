/** Failures around the extension: nothing is left half done, and nothing that was stored is lost. */
import { expect, it } from "vitest"
import { NEWEST_SCHEMA } from "../../../src/model/copy-file"
import { aSighting } from "../../unit/make"
import type { Tab } from "../driver/browser"
import type { Chromium, ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { readTable, rows, storedSessions } from "../pages/database"
import { askBackground, tabIdOf, textOf } from "../pages/own-page"
import { takeCopy } from "../pages/picked-file"
import { reportWithoutPause } from "../pages/shop"
import { moment, seededChance } from "../seeded"
import { useWorld } from "../world"

const world = useWorld("chromium", { tabsHide: true })
const chromium = () => world.browser as Chromium

type Row = Record<string, unknown>
const keysOf = async (table: string, ...key: string[]) =>
  ((await readTable(world.browser, table)) as Row[]).map((row) => JSON.stringify(key.map((part) => row[part])))
const allKeys = async () => [
  ...(await keysOf("sessions", "id")),
  ...(await keysOf("prints", "session", "fromSeconds")),
  ...(await keysOf("sightings", "series", "firstSeenAt")),
]

const sessionsOf = async (scenario: string) =>
  (await storedSessions(world.browser)).filter(({ show }) => show.endsWith(world.mall.showIdOf(scenario)))
const reported = (scenario: string, batch: number) =>
  until(
    `report ${batch} of ${scenario}`,
    () => sessionsOf(scenario),
    (sessions) => (sessions.at(-1)?.lastBatch ?? -1) >= batch,
  )

async function watchSome(scenario: string) {
  world.play(2)
  world.mall.startOver(scenario)
  const visited = await world.visit(scenario)
  await reported(scenario, 2)
  return visited
}

const wholeCopy = 12_000
/** The longest time between the start of writing and the failure. */
const latestMs = 400
const interruptions = {
  "the page is closed": (page: Tab) => page.close(),
  "the worker is stopped": () => world.browser.stopBackground(),
  "the extension is updated": () => world.browser.updateExtension(),
  "the browser is killed": () => chromium().killAndRestart(),
}
const takenRows = async (seller: string) =>
  ((await readTable(world.browser, "sightings")) as Row[]).filter((row) => row.seller === seller).length

/** Starts the import of a copy with many prices, and does not wait for the end. */
async function beginWriting(seller: string): Promise<Tab> {
  const rows = Array.from({ length: wholeCopy }, (_, n) => {
    const at = Date.UTC(2026, 0, 1) + n * 60_000
    return { table: "sightings", row: aSighting({ seller, firstSeenAt: at, lastSeenAt: at }) }
  })
  const page = await world.browser.extensionTab("options.html")
  await takeCopy(page, rows, Date.UTC(2026, 1, 1))
  return page
}

it.each(Object.entries(interruptions))(
  "when %s during a write, either all of it is stored or none",
  async (name, interrupt) => {
    const chance = seededChance(name)
    const before = await allKeys()
    const page = await beginWriting(name)
    await moment(50 + chance() * latestMs)
    await interrupt(page)
    const taken = await until(
      "the store",
      () => takenRows(name),
      () => true,
    )
    console.log(`${name}: ${taken} of ${wholeCopy} rows were written`)
    expect([0, wholeCopy]).toContain(taken)
    expect(await allKeys()).toEqual(expect.arrayContaining(before))
    expect(await askBackground(await world.browser.desk(), "ui.settings.get", {})).toMatchObject({
      ok: true,
      output: { consent: "yes" },
    })
  },
)

const kills = 4
/** Longer than it takes to make and store a report. */
const longestLifeMs = 400

/** Lets the desk listen to reports too. A page sends the next report only when the previous one is confirmed. */
const hearReports = (desk: Tab) =>
  desk.evaluate(() => {
    const reports: Record<string, number> = {}
    Object.assign(globalThis, { reports })
    type Message = { kind: string; input: { session: string; batch: number } }
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(hear: (message: Message) => void): void } } }
    }
    chrome.runtime.onMessage.addListener(({ kind, input }) => {
      if (kind === "page.session.report") reports[input.session] = input.batch
    })
  })
const heardReports = (desk: Tab) =>
  desk.evaluate(() => Object.entries((globalThis as unknown as { reports: Record<string, number> }).reports))

it("a browser killed during a show has stored every report that it confirmed, and none by half", async () => {
  const chance = seededChance("kills in mid show")
  for (let kill = 1; kill <= kills; kill++) {
    const desk = await world.browser.desk()
    await hearReports(desk)
    world.play(2)
    world.mall.startOver("loop")
    const { tab } = await world.visit("loop")
    await reportWithoutPause(tab)
    await until(
      "reports",
      () => heardReports(desk),
      (heard) => heard.some(([, batch]) => batch > 5),
    )
    const before = await allKeys()
    await moment(chance() * longestLifeMs)
    const heard = await heardReports(desk)
    await chromium().killAndRestart()
    expect(await allKeys()).toEqual(expect.arrayContaining(before))
    const sessions = await storedSessions(world.browser)
    for (const [id, batch] of heard) {
      const session = sessions.find((row) => row.id === id)
      console.log(`kill ${kill}: report ${batch} was heard of, ${session?.lastBatch} is stored`)
      expect(session?.lastBatch).toBeGreaterThanOrEqual(batch - 1)
    }
    const prints = (await readTable(world.browser, "prints")) as (Row & Record<"fromSeconds" | "toSeconds", number>)[]
    for (const { id, reachedSeconds } of await sessionsOf("loop")) {
      const own = prints.filter(({ session }) => session === id).sort((a, b) => a.fromSeconds - b.fromSeconds)
      for (const [index, { fromSeconds }] of own.entries())
        if (index > 0) expect(fromSeconds).toBeCloseTo(own[index - 1]!.toSeconds, 3)
      expect(own.at(-1)?.toSeconds ?? 0).toBe(reachedSeconds)
    }
    await world.closeVisits()
  }
})

it("a tab that crashed continues its session after a reload", async () => {
  const { tab } = await watchSome("replay")
  const id = await tabIdOf(world.browser, new URL(world.mall.urlOf("replay")).pathname)
  const before = await allKeys()
  const [session] = await sessionsOf("replay")
  await chromium().crash(tab as ChromiumTab)
  const desk = await world.browser.desk()
  await desk.evaluate(
    (crashed) =>
      (globalThis as unknown as { chrome: { tabs: { reload(id: number): Promise<void> } } }).chrome.tabs.reload(
        crashed,
      ),
    id,
  )
  const after = await until(
    "more of the show",
    () => sessionsOf("replay"),
    (sessions) => sessions.some(({ watchedSeconds }) => watchedSeconds > session!.watchedSeconds + 2),
  )
  expect(after.map(({ id }) => id)).toEqual([session!.id])
  expect(await allKeys()).toEqual(expect.arrayContaining(before))
})

it("nothing is claimed of a show while offline, and its session continues afterwards", async () => {
  const { pane } = await watchSome("live")
  const [session] = await sessionsOf("live")
  await chromium().setOffline(true)
  await reported("live", session!.lastBatch + 2)
  expect((await pane.read())?.headline).toBe(headlines["cant-tell"])
  const stalled = (await sessionsOf("live"))[0]!
  await chromium().setOffline(false)
  const after = await until(
    "more of the show",
    () => sessionsOf("live"),
    ([row]) => (row?.watchedSeconds ?? 0) > stalled.watchedSeconds + 5,
  )
  expect(after.map(({ id }) => id)).toEqual([session!.id])
})

it("what a newer version stored is left alone, and the user is told what to do", async () => {
  await world.closeVisits()
  const desk = await world.browser.desk()
  await desk.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("liveproof", version)
        open.onerror = () => reject(open.error)
        open.onupgradeneeded = () => {
          open.result.createObjectStore("ofTheFuture", { keyPath: "id" })
          open.transaction!.objectStore("sessions").put({ id: "of the future", lastSeenAt: Date.now() })
        }
        open.onsuccess = () => {
          open.result.close()
          resolve()
        }
      }),
    // The browser's version numbers are ten times Dexie's.
    10 * (NEWEST_SCHEMA + 1),
  )
  await world.browser.restart()
  const contents = async () => {
    const stored = await world.browser.desk()
    return Promise.all(["sessions", "settings", "setAside", "prints", "upkeep"].map((table) => rows(stored, table)))
  }
  const before = await contents()
  for (const path of ["tabs/history.html", "options.html"]) {
    const own = await world.browser.extensionTab(path)
    await until("the way out", textOf(own), (text) => text.includes("update Liveproof to open it"))
    await world.picture(own, `store-newer-${path.replace(/\W+/g, "-")}`)
    await own.close()
  }
  expect(await contents()).toEqual(before)
})
