import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { recall, remember } from "../../../scripts/setup/memory.mjs"

let folder: string
let browser: string
let places: { file: string; libraryList: string }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "liveproof-memory-"))
  browser = join(folder, "browser")
  places = { file: join(folder, "cache", "browsers.json"), libraryList: join(folder, "libraries") }
  writeFileSync(browser, "browser")
  writeFileSync(places.libraryList, "libavcodec")
  remember([{ path: browser, version: "1.0" }], places)
})

afterEach(() => rmSync(folder, { recursive: true }))

it("remembers a browser that played, and no other", () => {
  const other = join(folder, "other")
  writeFileSync(other, "browser")
  expect(recall(browser, places)).toBe("1.0")
  expect(recall(other, places)).toBeUndefined()
  remember([{ path: other, version: "2.0" }], places)
  expect([browser, other].map((path) => recall(path, places))).toEqual(["1.0", "2.0"])
})

it("forgets it when a library was added or removed", () => {
  writeFileSync(places.libraryList, "")
  expect(recall(browser, places)).toBeUndefined()
})

it("forgets it when the browser was updated or removed", () => {
  utimesSync(browser, 1, 1)
  expect(recall(browser, places)).toBeUndefined()
  rmSync(browser)
  expect(recall(browser, places)).toBeUndefined()
})

it("remembers nothing if it could not notice the removal of a library", () => {
  rmSync(places.libraryList)
  remember([{ path: browser, version: "1.0" }], places)
  expect(recall(browser, places)).toBeUndefined()
})

it("starts over if the file is not a valid record", () => {
  writeFileSync(places.file, "{")
  expect(recall(browser, places)).toBeUndefined()
  remember([{ path: browser, version: "1.0" }], places)
  expect(recall(browser, places)).toBe("1.0")
})
