/** A large copy of everything is saved through the extension's own folder on disk, and comes back complete. */
import { describe, expect, it } from "vitest"
import { COPY_ON_DISK } from "../../../src/model/copy-file"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { countRows, plantLargeHistory, sumOfPrints } from "../pages/large-history"
import { askBackground, clickButton, textOf } from "../pages/own-page"
import { useWorld } from "../world"

const copyBytes = 30_000_000

/** Keeps the saved file in the page: the browser might ask where to put it. */
const keepHandedOut = (own: Tab) =>
  own.evaluate(() => {
    const real = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { handedOut: blob })
      return real(blob)
    }
    HTMLAnchorElement.prototype.click = () => undefined
  })

/** @returns the sizes in bytes of the file that was handed out, and of the one in the extension's folder */
const handedOut = (own: Tab, name: string) =>
  own.evaluate(async (file) => {
    const { handedOut } = globalThis as unknown as { handedOut?: Blob }
    if (!handedOut) return null
    const folder = await navigator.storage.getDirectory()
    const onDisk = await (await folder.getFileHandle(file)).getFile()
    return { bytes: handedOut.size, bytesOnDisk: onDisk.size }
  }, name)

/** Deleting everything also deletes the extension's file on disk; what is picked afterwards is the user's download. */
const keepAsDownloaded = (own: Tab) =>
  own.evaluate(async () => {
    const scope = globalThis as unknown as { handedOut: Blob; downloaded: File }
    scope.downloaded = new File([await scope.handedOut.arrayBuffer()], "liveproof.jsonl")
  })

const pick = (own: Tab) =>
  own.evaluate(() => {
    const { downloaded } = globalThis as unknown as { downloaded: File }
    const files = new DataTransfer()
    files.items.add(downloaded)
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!
    input.files = files.files
    input.dispatchEvent(new Event("change", { bubbles: true }))
  })

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  it("saves a copy of 30 MB by way of the disk and gets every row back", async () => {
    const own = await world.browser.extensionTab("options.html")
    const says = textOf(own)
    await until("the settings", says, (text) => text.includes("Save a copy"))
    await plantLargeHistory(own, copyBytes)
    const before = [await countRows(own), await sumOfPrints(own)]
    await keepHandedOut(own)
    await clickButton(own, "Save a copy of everything")
    const out = await until(
      "the copy",
      () => handedOut(own, COPY_ON_DISK),
      (file) => file !== null,
    )
    expect(out!.bytes).toBeGreaterThan(0.9 * copyBytes)
    expect(out!.bytesOnDisk).toBe(out!.bytes)
    await keepAsDownloaded(own)
    await askBackground(own, "ui.history.wipe", {})
    expect(await countRows(own)).toEqual([0, 0, 0])
    await pick(own)
    await until("the preview", says, (text) => text.includes("It is mine"))
    await clickButton(own, "It is mine: restore it")
    await until("the outcome", says, (text) => text.includes("Done: "))
    expect([await countRows(own), await sumOfPrints(own)]).toEqual(before)
    await own.close()
  })
})
