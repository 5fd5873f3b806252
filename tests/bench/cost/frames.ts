/**
 * What reading a frame costs the main thread in real Chromium, by copying and by drawing in the same run, and whether
 * both give the same print for the kinds of video that copying might get wrong.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { Chromium } from "../../e2e/driver/chromium"
import { loadScenarios } from "../../mall/catalogue/broadcasts"
import { throughFfmpeg } from "../../mall/media/ffmpeg"
import { framesPerSecond } from "../../mall/media/format"
import { quantile } from "../loop/score"
import type * as InPage from "./frames-page"
import { HdChunks } from "./hd-chunks"

const timedReads = 60
const comparedFrames = 40
const origin = "https://frames.test/"

export const mostReadMs = { median: 1.2, p90: 3 }
export const leastCorrelation = 0.995

const coded = "-c:v libx264 -preset veryfast -crf 23"
const heights = [720, 1080] as const
const clips = {
  "720": "-c copy",
  "1080": `-vf scale=1920:1080 ${coded}`,
  "odd size": `-vf scale=1278:718 ${coded}`,
  "full range": `-vf scale=out_range=full,format=yuvj420p -color_range pc ${coded}`,
  "4:2:2": `-pix_fmt yuv422p ${coded}`,
  "4:4:4": `-pix_fmt yuv444p ${coded}`,
  "wide pixels": `-vf scale=960:720,setsar=4/3 ${coded}`,
  "turned by 90": "-c copy -metadata:s:v rotate=90",
  "turned by 180": "-c copy -metadata:s:v rotate=180",
  "10 bits": `-pix_fmt yuv420p10le ${coded}`,
} as const
type Clip = keyof typeof clips

export interface FrameCost {
  heights: { lines: number; times: Record<keyof InPage.ReadTimes, { median: number; p90: number }> }[]
  agreement: { clip: Clip; copied: number; drawn: number; least: number | null; mean: number | null }[]
}

export async function frameCost(): Promise<FrameCost> {
  const folder = await mkdtemp(join(tmpdir(), "frames-"))
  const browser = await Chromium.launch({ extension: null, port: 9 })
  try {
    await makeClips(folder)
    const { page } = await browser.newTab()
    await page.route(`${origin}**`, async (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(1))
      if (name === "") await route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" })
      else await route.fulfill({ contentType: "video/mp4", body: await readFile(join(folder, name)) })
    })
    await page.goto(origin)
    await page.addScriptTag({ content: await bundled() })
    const cost: FrameCost = { heights: [], agreement: [] }
    for (const lines of heights) {
      const times = await page.evaluate(
        ([url, reads]) => (globalThis as unknown as { frames: typeof InPage }).frames.timeReads(url, reads),
        [fileOf(`${lines}`), timedReads] as const,
      )
      const spread = (list: number[]) => ({ median: quantile(list, 0.5)!, p90: quantile(list, 0.9)! })
      cost.heights.push({
        lines,
        times: {
          copied: spread(times.copied),
          drawn: spread(times.drawn),
          pictureOfCopy: spread(times.pictureOfCopy),
          pictureOfDrawing: spread(times.pictureOfDrawing),
        },
      })
    }
    for (const clip of Object.keys(clips) as Clip[]) {
      const { copied, drawn, correlations } = await page.evaluate(
        ([url, frames]) => (globalThis as unknown as { frames: typeof InPage }).frames.compareReads(url, frames),
        [fileOf(clip), comparedFrames] as const,
      )
      const mean = correlations.reduce((sum, one) => sum + one, 0) / correlations.length
      const any = correlations.length > 0
      cost.agreement.push({
        clip,
        copied,
        drawn,
        least: any ? Math.min(...correlations) : null,
        mean: any ? mean : null,
      })
    }
    return cost
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const fileOf = (clip: string) => `${clip.replace(/\W+/g, "-")}.mp4`

/** The first seconds of a show, as each kind of video. */
async function makeClips(folder: string): Promise<void> {
  const scenario = (await loadScenarios()).get("live")!
  const { video } = await new HdChunks().get(scenario.stream, 0)
  const input = Buffer.concat(video.map(({ bytes }) => bytes))
  const upright = join(folder, fileOf("720"))
  // Rotation can be set while copying only if the file has time stamps.
  await throughFfmpeg(
    [..."-y -f h264 -framerate".split(" "), `${framesPerSecond}`, ..."-i pipe:0 -c copy".split(" "), upright],
    input,
  )
  for (const [clip, options] of Object.entries(clips))
    if (clip !== "720")
      await throughFfmpeg(["-y", "-i", upright, ...options.split(" "), join(folder, fileOf(clip))], new Uint8Array())
}

async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL("./frames-page.ts", import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: "frames",
    target: "chrome123",
  })
  return outputFiles[0]!.text
}

export function describeFrames({ heights, agreement }: FrameCost): string {
  const ms = ({ median, p90 }: { median: number; p90: number }) => `${median.toFixed(2)} ms (90 %: ${p90.toFixed(2)})`
  return [
    "reading a frame in Chromium, main thread:",
    ...heights.map(
      ({ lines, times: { copied, drawn, pictureOfCopy, pictureOfDrawing } }) =>
        `${String(lines).padStart(5)} lines: copied ${ms(copied)}${lines === 720 ? `, goal ${ms(mostReadMs)}` : ""}, drawn ${ms(drawn)}, ` +
        `${(drawn.median / copied.median).toFixed(1)} times as much; a small picture of the copy ${ms(pictureOfCopy)}, of the drawing ${ms(pictureOfDrawing)}`,
    ),
    `prints from copies and from drawings, correlation (>= ${leastCorrelation}):`,
    ...agreement.map(
      ({ clip, copied, drawn, least, mean }) =>
        `${clip.padStart(14)}: ${copied} copied, ${drawn} drawn${least === null ? "" : `; mean ${mean!.toFixed(4)}, least ${least.toFixed(4)}`}`,
    ),
  ].join("\n")
}
