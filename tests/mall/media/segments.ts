/** Segments of a scenario's stream, in each container that the media host serves. */
import type { Scenario } from "../scenario"
import { audioFramesPerChunk, type ChunkSource, videoFramesPerChunk } from "./chunks"
import type { VideoFrame } from "./elementary"
import {
  chunkSeconds,
  framesPerSecond,
  samplesPerAudioFrame,
  samplesPerSecond,
  segmentSeconds,
  ticksPerSecond,
} from "./format"
import { writeSegment } from "./transport-stream"

export const segmentsPerChunk = chunkSeconds / segmentSeconds
/** Like an honest encoder's, the time stamps do not start at zero. */
export const startTicks = 10 * ticksPerSecond

export interface SegmentContent {
  video: VideoFrame[]
  /** ADTS frames. */
  audio: Buffer[]
  /** Frame numbers since the start of the stream; they determine the time stamps. */
  firstVideoFrame: number
  firstAudioFrame: number
}

/** @param index counts segments from the start of the stream; it alone determines the frame numbers */
export async function segmentContent(
  store: ChunkSource,
  stream: Scenario["stream"],
  index: number,
): Promise<SegmentContent> {
  const chunkIndex = Math.floor(index / segmentsPerChunk)
  const chunk = await store.get(stream, chunkIndex)
  const [videoFrom, videoTo] = bounds(index, framesPerSecond)
  const [audioFrom, audioTo] = bounds(index, samplesPerSecond / samplesPerAudioFrame)
  const videoBase = chunkIndex * videoFramesPerChunk
  const audioBase = chunkIndex * audioFramesPerChunk
  return {
    video: chunk.video.slice(videoFrom - videoBase, videoTo - videoBase),
    audio: chunk.audio.slice(audioFrom - audioBase, audioTo - audioBase),
    firstVideoFrame: videoFrom,
    firstAudioFrame: audioFrom,
  }
}

/** A segment as an MPEG transport stream. */
export async function makeSegment(store: ChunkSource, stream: Scenario["stream"], index: number): Promise<Buffer> {
  return writeSegment(await segmentContent(store, stream, index), startTicks)
}

/** The first frame of a segment, and the first of the next one. */
function bounds(index: number, perSecond: number): [number, number] {
  return [Math.ceil(index * segmentSeconds * perSecond), Math.ceil((index + 1) * segmentSeconds * perSecond)]
}
