/** `npm run dev`: a saved change is built and loaded into the browser; one that does not build changes nothing. */
import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type DevBuild, openDevBuild, sourcePaths } from "../../../scripts/dev-build"
import { type Following, followSources } from "../../../scripts/dev-follow"
import { type Mall, startMall } from "../../mall/server"
import type { Tab } from "../driver/browser"
import { Chromium } from "../driver/chromium"
import { until } from "../driver/until"
import { barThere, PanePage } from "../pages/pane"
import { answerWelcome } from "../pages/welcome"

const project = fileURLToPath(new URL("../../..", import.meta.url))
const settingsEntry = "src/options/index.tsx"
const said: string[] = []
let root: string
let mall: Mall
let build: DevBuild
let browser: Chromium
let following: Following

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "liveproof-sources-"))
  for (const path of sourcePaths) await cp(join(project, path), join(root, path), { recursive: true })
  await symlink(join(project, "node_modules"), join(root, "node_modules"))
  mall = await startMall()
  build = await openDevBuild({ root, folder: join(root, "build") })
  await build.build()
  browser = await Chromium.launch({ extension: build.folder, port: mall.port })
  await answerWelcome(browser, "yes")
  following = await followSources(build, browser, (line) => said.push(line))
})
afterAll(async () => {
  await following?.stop()
  await browser?.close()
  await build?.close()
  await mall?.close()
  await rm(root, { recursive: true })
})

/** Saves as many editors do: writes a new file next to the old one and then renames it. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, file), "utf8")
  expect(text).toContain(from)
  const beside = join(root, `.${to.length}.saved`)
  await writeFile(beside, text.replace(from, to))
  await rename(beside, join(root, file))
}
const titled = (tab: Tab, title: string) =>
  until(
    `the title "${title}"`,
    () => tab.evaluate(() => document.title),
    (seen) => seen === title,
  )

it("loads a changed text and changed code, twice each", async () => {
  const show = await browser.newTab()
  await show.goto(mall.urlOf("live"))
  const pane = new PanePage(show)
  await barThere(pane)
  for (const [from, to] of [
    ["The page says LIVE.", "The page shouts LIVE."],
    ["The page shouts LIVE.", "The page says LIVE."],
  ] as const) {
    await change("locales/en/messages.json", from, to)
    await pane.waitFor(`"${to}"`, ({ bar }) => bar.includes(to))
  }
  const settings = await browser.extensionTab("options.html")
  await titled(settings, "Settings")
  await change(settingsEntry, '"settingsTitle"', '"historyTitle"')
  await titled(settings, "Watch history")
  await change(settingsEntry, '"historyTitle"', '"settingsTitle"')
  await titled(settings, "Settings")
  expect(said.filter((line) => !/^in the browser after \d+\.\d s$/.test(line))).toEqual([])
})

it("puts a site's new host into the manifest", async () => {
  const own = await browser.extensionTab("options.html")
  await change("src/sites/qvc.ts", '"https://www.hsn.com/*"', '"https://www.hsn.example/*"')
  await until(
    "the host",
    () =>
      own.evaluate(
        () =>
          (
            globalThis as unknown as { chrome: { runtime: { getManifest(): { host_permissions: string[] } } } }
          ).chrome.runtime.getManifest().host_permissions,
      ),
    (hosts) => hosts.includes("https://www.hsn.example/*") && !hosts.includes("https://www.hsn.com/*"),
  )
})

it("reports a mistake and keeps the last good build until it is fixed", async () => {
  const settings = await browser.extensionTab("options.html")
  await change(settingsEntry, '"settingsTitle"', '"historyTitle" }')
  await until(
    "the message about the mistake",
    async () => said,
    (lines) => lines.some((line) => line.includes(`${settingsEntry}:`)),
  )
  await settings.reload()
  await titled(settings, "Settings")
  await change(settingsEntry, '"historyTitle" }', '"historyTitle"')
  await titled(settings, "Watch history")
})
