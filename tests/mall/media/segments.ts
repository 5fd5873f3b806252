/** Segments of a scenario's stream, in each container in which the media host hands them out. */
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
/** Time stamps of honest encoders do not start at zero either. */
export const startTicks = 10 * ticksPerSecond

export interface SegmentContent {
  video: VideoFrame[]
  /** ADTS frames. */
  audio: Buffer[]
  /** Frame numbers since the start of the stream; they give the time stamps. */
  firstVideoFrame: number
  firstAudioFrame: number
}

/** @param index counts segments from the start of the stream; it alone gives the frame numbers */
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

/** A segment as MPEG transport stream. */
export async function makeSegment(store: ChunkSource, stream: Scenario["stream"], index: number): Promise<Buffer> {
  return writeSegment(await segmentContent(store, stream, index), startTicks)
}

/** First frame of a segment and first of the next. */
function bounds(index: number, perSecond: number): [number, number] {
  return [Math.ceil(index * segmentSeconds * perSecond), Math.ceil((index + 1) * segmentSeconds * perSecond)]
}
