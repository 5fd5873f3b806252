/** Which frames are copied; the browser's VideoFrame is replaced by a fake. */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { FrameCopier } from "~page/frames/frame-copy"

const video = { videoWidth: 128, videoHeight: 72 } as HTMLVideoElement
/** The properties of the next frames. */
let like: Record<string, unknown>
let made: number
let closed: number
/** Releases copies that are held back. */
let release: (() => void) | null

class StandIn {
  format = "I420"
  visibleRect = { x: 0, y: 0, width: 128, height: 72 }
  displayWidth = 128
  displayHeight = 72
  colorSpace = { fullRange: false }
  constructor() {
    if (like.throws) throw new DOMException("tainted", "SecurityError")
    made++
    Object.assign(this, like)
  }
  allocationSize = () => (128 * 72 * 3) / 2
  async copyTo(to: Uint8Array) {
    to.fill(126)
    if (like.isHeld) await new Promise<void>((resolve) => (release = resolve))
    if (like.fails) throw new DOMException("lost", "OperationError")
    return [
      { offset: 0, stride: 128 },
      { offset: 9216, stride: 64 },
      { offset: 11_520, stride: 64 },
    ]
  }
  close() {
    closed++
  }
}

beforeEach(() => {
  like = {}
  made = closed = 0
  release = null
  vi.stubGlobal("VideoFrame", StandIn)
})
afterEach(() => vi.unstubAllGlobals())

it("a frame is copied, its luma expanded to full range, and closed", async () => {
  const read = await new FrameCopier().read(video)
  expect(new Set(read!.luma)).toEqual(new Set([128]))
  expect([made, closed]).toEqual([1, 1])
})

it("full-range luma stays as it is", async () => {
  like = { colorSpace: { fullRange: true } }
  expect(new Set((await new FrameCopier().read(video))!.luma)).toEqual(new Set([126]))
})

it("non-square pixels are no reason to draw: the picture fills the print either way", async () => {
  like = { visibleRect: { x: 0, y: 0, width: 96, height: 72 } }
  expect(await new FrameCopier().read(video)).not.toBeNull()
})

it.each([
  ["is turned", { rotation: 180 }],
  ["is mirrored", { flip: true }],
  ["is rotated in a browser that does not say so", { displayWidth: 72, displayHeight: 128 }],
  ["has a size that the video does not have yet", { displayWidth: 64, displayHeight: 36 }],
  ["is huge", { allocationSize: () => 50_000_000 }],
  ["cannot be copied", { fails: true }],
  ["is of another origin", { throws: true }],
])("a frame that %s is drawn, and copying is tried again for the next one", async (_, kind) => {
  const copier = new FrameCopier()
  like = kind
  expect(await copier.read(video)).toBeNull()
  expect(closed).toBe(made)
  like = {}
  expect(await copier.read(video)).not.toBeNull()
})

it.each(["BGRA", "I420P10", null])("no more frames are requested from a video with the format %s", async (format) => {
  const copier = new FrameCopier()
  like = { format }
  expect(await copier.read(video)).toBeNull()
  like = {}
  expect(await copier.read(video)).toBeNull()
  expect([made, closed]).toEqual([1, 1])
  expect(await copier.read({ ...video } as HTMLVideoElement)).not.toBeNull()
})

it("while one frame is still being copied, the next one is drawn", async () => {
  const copier = new FrameCopier()
  like = { isHeld: true }
  const first = copier.read(video)
  expect(await copier.read(video)).toBeNull()
  release!()
  expect(await first).not.toBeNull()
  like = {}
  expect(await copier.read(video)).not.toBeNull()
})

it("a browser without VideoFrame draws", async () => {
  vi.stubGlobal("VideoFrame", undefined)
  expect(await new FrameCopier().read(video)).toBeNull()
})
