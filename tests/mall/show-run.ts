/**
 * One run of a show: its clock, and the playlists and segments that follow from it. Invariant: the clock never runs
 * ahead of the encoder, so a listed segment near the live edge is available at once, and a slow machine slows the show
 * down instead of stalling it.
 */
import { setTimeout as wait } from "node:timers/promises"
import { spokenLines, webVtt } from "./catalogue/spoken"
import type { ChunkSource } from "./media/chunks"
import { chunkSeconds, segmentSeconds } from "./media/format"
import { mediaPlaylist, type PlaylistPlan } from "./media/playlist"
import { makeSegment, type SegmentContent, segmentContent, segmentsPerChunk, startTicks } from "./media/segments"
import type { Scenario } from "./scenario"
import { ShowClock } from "./show-clock"

/** How far back in a live stream a viewer can go. */
const windowSegments = 45
/** A blocking reload is answered after this time at the latest, whether or not there is news. */
const longestWaitMs = 6000

/**
 * How far behind the live edge the page's player plays, in stream seconds; grows with the rate, because playlists
 * arrive as often in real time at any rate.
 */
export function distanceToEdgeSeconds(rate: number): number {
  return 4 + 2 * rate
}

type Ending = "ts" | "m4s" | "vtt"

export class ShowRun {
  readonly clock: ShowClock

  /**
   * @param path the beginning of segment URLs; a new one each time the show is started over
   * @param startedAt wall-clock milliseconds of second 0 of the stream
   */
  constructor(
    readonly scenario: Scenario,
    private readonly store: ChunkSource,
    readonly path: string,
    rate: number,
    readonly startedAt: number,
  ) {
    this.clock = new ShowClock(distanceToEdgeSeconds(rate) + segmentSeconds, rate)
  }

  /**
   * @param awaited the segment that must be listed, for a blocking reload
   * @param ending of the listed files: picture and sound in one of the containers, or the captions
   */
  async playlist(awaited: number | null, signal: AbortSignal, ending: Ending = "ts"): Promise<string> {
    if (awaited !== null) await this.until(awaited, signal)
    return mediaPlaylist(this.plan(await this.window(), ending))
  }

  /**
   * What players may request now, from the first segment to the one before `toSegment`; waits until those near the edge
   * are encoded.
   */
  async window(): Promise<{ fromSegment: number; toSegment: number }> {
    const toSegment = this.edge()
    await this.ready(toSegment)
    const isFinished = this.scenario.playlist === "finished"
    return { fromSegment: isFinished ? 0 : Math.max(0, toSegment - windowSegments), toSegment }
  }

  /** The captions of a segment. @param index as in the URL, like the segment's */
  captions(index: number): string {
    const from = index * segmentSeconds
    return webVtt(spokenLines(this.scenario.stream, from, from + segmentSeconds), { ticksAtZero: startTicks })
  }

  /** The captions of a whole recording, as one file. */
  captionFile(): string {
    return webVtt(spokenLines(this.scenario.stream, 0, this.scenario.lengthSeconds ?? 0))
  }

  /** @param index as in the URL: within one pass for stitched streams */
  segment(index: number): Promise<Buffer> {
    return makeSegment(this.store, this.scenario.stream, index)
  }

  /** The encoded frames of a segment, for containers other than a transport stream. */
  content(index: number): Promise<SegmentContent> {
    return segmentContent(this.store, this.scenario.stream, index)
  }

  /**
   * The numbers of the segments that a server pushes, each as it becomes available, beginning as far behind the edge as
   * players play.
   */
  async *pushed(signal: AbortSignal): AsyncGenerator<number> {
    const behind = Math.ceil(distanceToEdgeSeconds(this.clock.rate) / segmentSeconds)
    for (let segment = Math.max(0, this.edge() - behind); ; segment++) {
      while (segment >= this.edge() && !signal.aborted) await wait((segmentSeconds * 250) / this.clock.rate)
      if (signal.aborted) return
      await this.ready(segment + 1)
      yield segment
    }
  }

  /** The first segment that is not complete yet. */
  edge(): number {
    const live = Math.floor(this.clock.elapsedSeconds() / segmentSeconds)
    return this.scenario.playlist === "finished" ? segmentsIn(this.scenario.lengthSeconds) : live
  }

  private plan(window: { fromSegment: number; toSegment: number }, ending: Ending): PlaylistPlan {
    return {
      ...window,
      startedAt: this.startedAt,
      isFinished: this.scenario.playlist === "finished",
      initialisationUri: ending === "m4s" ? "init.mp4" : undefined,
      segmentsPerPass: this.scenario.playlist === "stitched" ? segmentsIn(this.scenario.lengthSeconds) : undefined,
      uriOf: (segment) => `${this.path}/${segment}.${ending}`,
    }
  }

  private async until(segment: number, signal: AbortSignal): Promise<void> {
    const giveUpAt = performance.now() + longestWaitMs
    while (this.edge() <= segment && performance.now() < giveUpAt && !signal.aborted) {
      const missingSeconds = (segment + 1) * segmentSeconds - this.clock.elapsedSeconds()
      const ms = Math.max(5, Math.min(250, (missingSeconds * 1000) / this.clock.rate))
      await wait(ms, undefined, { signal }).catch(() => {})
    }
  }

  /** Holds the clock until the chunks that players need next are encoded, and starts on the following one. */
  async ready(toSegment: number): Promise<void> {
    const { playlist, stream } = this.scenario
    if (playlist === "finished") return
    const from = Math.max(0, toSegment - distanceToEdgeSeconds(this.clock.rate) / segmentSeconds - 1)
    const first = Math.floor(from / segmentsPerChunk)
    const last = Math.floor((toSegment - 1) / segmentsPerChunk)
    const release = this.clock.hold()
    try {
      for (let chunk = first; chunk <= last; chunk++) await this.store.get(stream, this.inPass(chunk))
    } finally {
      release()
    }
    this.store.get(stream, this.inPass(last + 1)).catch(() => {}) // Whoever asks for that chunk itself gets the error.
  }

  /** A stitched stream is encoded only once. */
  private inPass(chunk: number): number {
    if (this.scenario.playlist !== "stitched") return chunk
    return chunk % Math.ceil((this.scenario.lengthSeconds ?? chunkSeconds) / chunkSeconds)
  }
}

function segmentsIn(lengthSeconds: number | undefined): number {
  if (lengthSeconds === undefined) throw new Error("This kind of playlist needs a length")
  return Math.floor(lengthSeconds / segmentSeconds)
}
