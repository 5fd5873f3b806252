/** A different tool makes the build of `npm run dev`, but everything around the code must be as in the release. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { buildFolder } from "../../scripts/build"
import { openDevBuild } from "../../scripts/dev-build"

const release = buildFolder("chrome-mv3")
const dev = mkdtempSync(join(tmpdir(), "liveproof-dev-"))

beforeAll(async () => {
  const made = await openDevBuild({ folder: dev })
  await made.build()
  await made.close()
}, 120_000)
afterAll(() => rmSync(dev, { recursive: true }))

const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8")
const filesOf = (folder: string, extension: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .sort()

/** Plasmo puts content hashes into file names. */
const withoutHashes = (text: string) => text.replace(/\.[0-9a-f]{8}\.js\b/g, ".js")

it("has the pages of the release, identical except for the hashes in names", () => {
  const pages = filesOf(release, ".html")
  expect(pages.length).toBeGreaterThan(2)
  expect(filesOf(dev, ".html")).toEqual(pages)
  for (const page of pages) expect(read(dev, page)).toBe(withoutHashes(read(release, page)))
})

it("has the scripts of the release", () => {
  expect(filesOf(dev, ".js")).toEqual(filesOf(release, ".js").map(withoutHashes))
})

it("has the texts of the release", () => {
  const texts = filesOf(release, "messages.json")
  expect(filesOf(dev, "messages.json")).toEqual(texts)
  for (const file of texts) expect(JSON.parse(read(dev, file))).toEqual(JSON.parse(read(release, file)))
})

it("has the manifest of the release except for the names of the icons", () => {
  const ofRelease = JSON.parse(read(release, "manifest.json"))
  const ofDev = JSON.parse(read(dev, "manifest.json"))
  expect(Object.keys(ofDev.icons)).toEqual(Object.keys(ofRelease.icons))
  const icons = Object.fromEntries(Object.keys(ofRelease.icons).map((size) => [size, "icon.png"]))
  expect(ofDev).toEqual({ ...ofRelease, icons, action: { ...ofRelease.action, default_icon: icons } })
})
