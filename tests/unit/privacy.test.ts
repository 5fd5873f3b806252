/** What we say about privacy is checked against what the code may do, requests and changes. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import messages from "../../locales/en/messages.json"
import { optionalData, optionalHosts, optionalPermissions, permissions } from "../../plasmo.config"
import { privacyDocument } from "../../scripts/privacy-doc"
import { defaultSettings } from "../../src/model/session"
import { privacySections } from "../../src/ui/pages/privacy-points"
import type { TextKey } from "../../src/ui/phrases/text"

const root = fileURLToPath(new URL("../../", import.meta.url))
const read = (file: string) => readFileSync(join(root, file), "utf8")
const said = new Map(privacySections.flatMap(({ points }) => points.map((point) => [point.text, point] as const)))
const textOf = (key: TextKey) => messages[key].message

/** Where the page gives the reason for each permission. */
const permissionsSaid: Record<string, TextKey> = {
  activeTab: "privacyMaySites",
  alarms: "privacyMayAlarms",
  offscreen: "privacyMayAlarms",
  scripting: "privacyMayScript",
  storage: "privacyMayStorage",
  unlimitedStorage: "privacyMayStorage",
  notifications: "privacyMayNotify",
  "https://api.keepa.com/*": "privacyLeavesKeepa",
  "https://*/*": "privacyMaySites",
}

/** The README's exceptions, by their first words, and where the page mentions them. */
const exceptionsSaid: Record<string, TextKey> = {
  "the page of a featured product is fetched": "privacyLeavesProduct",
  "the playlist of a video whose length does not grow is fetched again, at most three times": "privacyLeavesPlaylist",
  "the file of captions that are off is fetched once": "privacyLeavesCaptions",
  "in Chromium, if a page itself captures the sound": "privacyNoticesSound",
  "in Chromium, going back to a page": "privacyNoticesBack",
}

/** Every place in the code that makes a network request. */
const requestsSaid: Record<string, readonly TextKey[]> = {
  "src/background/polite-fetch.ts": ["privacyLeavesProduct", "privacyLeavesWatched", "privacyLeavesClock"],
  "src/background/price-sources.ts": ["privacyLeavesKeepa"],
  "src/page/session/observers.ts": ["privacyLeavesPlaylist", "privacyLeavesCaptions"],
  // Requests a file of the extension itself.
  "src/ui/evidence-file/own-messages.ts": [],
}

it("docs/PRIVACY.md says what the extension's own page says", () => {
  expect(read("docs/PRIVACY.md")).toBe(privacyDocument())
})

it("explains every permission, and no others", () => {
  const asked = [...permissions, ...optionalPermissions, ...optionalHosts].map(({ name }) => name)
  expect(Object.keys(permissionsSaid).sort()).toEqual(asked.sort())
  for (const key of Object.values(permissionsSaid)) expect([...said.keys()]).toContain(key)
})

it("mentions every exception in the README, with the same switch", () => {
  const rows = read("README.md")
    .split("## What it changes in a page")[1]!
    .split("\n## ")[0]!
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()))
  expect(rows).toHaveLength(Object.keys(exceptionsSaid).length)
  for (const [, what, , ending] of rows) {
    const [, key] = Object.entries(exceptionsSaid).find(([start]) => what!.startsWith(start)) ?? []
    expect(key, what).toBeDefined()
    const { endedBy } = said.get(key!)!
    expect(textOf(endedBy!), what).toContain(ending)
  }
})

it("mentions every request, wherever the code makes it", () => {
  const asking = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && /\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|EventSource\(/.test(read(file)),
    )
  expect(asking.sort()).toEqual(Object.keys(requestsSaid).sort())
  for (const key of Object.values(requestsSaid).flat()) expect([...said.keys()]).toContain(key)
  for (const file of asking) expect(read(file), file).toContain('credentials: "omit"')
})

it("names everybody besides the shops who gets data from the user", () => {
  expect(optionalData).toEqual(["authenticationInfo", "browsingActivity"])
  const others = optionalHosts.filter(({ name }) => !name.includes("*/*"))
  expect(others.map(({ name }) => new URL(name).hostname.split(".").at(-2))).toEqual(["keepa"])
  for (const { name } of others)
    expect(textOf("privacyLeavesKeepa").toLowerCase()).toContain(new URL(name).hostname.split(".").at(-2))
})

it("gives the same retention times as the code", () => {
  const days = (name: string) => Number(read("src/store/retention.ts").match(new RegExp(`${name} = (\\d+)`))?.[1])
  expect(textOf("privacyStoredPrints")).toContain(`${days("PRINTS_FOR_DAYS")} days`)
  expect(textOf("privacyStoredSettings")).toContain(`${days("ANSWERS_FOR_DAYS")} days`)
  expect(defaultSettings).toMatchObject({ retentionDays: 365, priceRetentionDays: 3 * 365, recheckHours: 0 })
  expect(textOf("privacyStoredShows")).toContain("for a year")
  expect(textOf("privacyStoredProducts")).toContain("for three years")
})

it("is opened from the welcome page and from the settings", () => {
  for (const file of ["src/ui/pages/welcome.tsx", "src/ui/pages/settings.tsx"])
    expect(read(file), file).toContain("<PrivacyLink />")
  expect(read("src/ui/pages/privacy.tsx")).toContain('href="/tabs/privacy.html"')
})
