/** Runs in the page: reads a clip's frames both ways, by copying and by drawing. Bundled by frames.ts. */
import { PRINT_SIZE } from "~liveness/grid"
import { FramePrinter } from "~liveness/prints/frame-print"
import { FrameCopier } from "~page/frames/frame-copy"
import { FrameDrawer } from "~page/frames/frame-drawing"

/** Milliseconds per read, and per small picture made from it. */
export interface ReadTimes {
  copied: number[]
  drawn: number[]
  pictureOfCopy: number[]
  pictureOfDrawing: number[]
}

export interface Comparison {
  copied: number
  drawn: number
  /** For each copied frame, the correlation of its print with that of the same frame drawn. */
  correlations: number[]
}

const picture = new OffscreenCanvas(192, 108).getContext("2d", { alpha: false, willReadFrequently: true })!

async function opened(clipUrl: string): Promise<HTMLVideoElement> {
  const video = document.body.appendChild(document.createElement("video"))
  Object.assign(video, { muted: true, loop: true, width: 1280 })
  video.src = URL.createObjectURL(await (await fetch(clipUrl)).blob())
  await video.play()
  return video
}

/** Twice a second, as the page does. Nothing else runs between start and end of a copy, so all of that time counts. */
export async function timeReads(clipUrl: string, reads: number): Promise<ReadTimes> {
  const video = await opened(clipUrl)
  const copier = new FrameCopier()
  const drawer = new FrameDrawer()
  const times: ReadTimes = { copied: [], drawn: [], pictureOfCopy: [], pictureOfDrawing: [] }
  const timed = async <T>(list: number[], run: () => T | Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    const result = await run()
    list.push(performance.now() - startedAt)
    return result
  }
  for (let read = 0; read < reads; read++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const copied = await timed(times.copied, () => copier.read(video))
    await timed(times.pictureOfCopy, () => copied!.draw(picture))
    const drawn = await timed(times.drawn, () => drawer.read(video))
    if ("blocked" in drawn) throw new Error("the clip cannot be read")
    await timed(times.pictureOfDrawing, () => drawn.draw(picture))
  }
  video.remove()
  return times
}

export async function compareReads(clipUrl: string, frames: number): Promise<Comparison> {
  const video = await opened(clipUrl)
  const copier = new FrameCopier()
  const drawer = new FrameDrawer()
  const printers = [new FramePrinter(), new FramePrinter()] as const
  const result: Comparison = { copied: 0, drawn: 0, correlations: [] }
  for (let frame = 0; frame < frames; frame++) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve))
    // Both start on the same frame, because nothing is awaited in between.
    const copying = copier.read(video)
    const drawn = drawer.read(video)
    const copied = await copying
    if ("blocked" in drawn) throw new Error("the clip cannot be read")
    if (!copied) {
      result.drawn++
      continue
    }
    result.copied++
    const [one, other] = [copied, drawn].map(({ luma }, index) => {
      const print = new Uint8Array(PRINT_SIZE)
      printers[index]!.print(luma, print)
      return print
    })
    result.correlations.push(correlation(one!, other!))
  }
  video.remove()
  return result
}

function correlation(one: Uint8Array, other: Uint8Array): number {
  // The mean of a print is 128.
  let both = 0
  let ones = 0
  let others = 0
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at]! - 128, other[at]! - 128]
    both += a * b
    ones += a * a
    others += b * b
  }
  return ones === 0 || others === 0 ? (ones === others ? 1 : 0) : both / Math.sqrt(ones * others)
}
