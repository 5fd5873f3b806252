/** A finished stream as one MP4 file with its index at the front, as shops upload it. */
import { randomUUID } from "node:crypto"
import { readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ShowRun } from "../show-run"
import { throughFfmpeg } from "./ffmpeg"

const files = new WeakMap<ShowRun, Promise<Buffer>>()

/** The same file for every visitor during a run of the show. */
export function wholeFile(run: ShowRun): Promise<Buffer> {
  const known = files.get(run) ?? make(run)
  files.set(run, known)
  return known
}

async function make(run: ShowRun): Promise<Buffer> {
  const segments: Buffer[] = []
  for (let segment = 0; segment < run.edge(); segment++) segments.push(await run.segment(segment))
  // Writing the index at the front needs an output that can be sought in.
  const path = join(tmpdir(), `mall-${randomUUID()}.mp4`)
  try {
    const options = ["-f", "mpegts", "-i", "pipe:0", "-c", "copy", "-bsf:a", "aac_adtstoasc", "-movflags", "faststart"]
    await throughFfmpeg([...options, path], Buffer.concat(segments))
    return await readFile(path)
  } finally {
    await rm(path, { force: true })
  }
}
