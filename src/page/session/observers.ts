/**
 * Everything that watches a show's player, and the evidence found: picture, sound, captions, requests, playback. All of it is on one
 * time line and ends with the signal.
 */
import { createDetector, type Detector, type EarlierSession } from "~liveness/detector"
import { SLOT_SECONDS } from "~liveness/grid"
import { send } from "~messages/client"
import type { FramePair, Output } from "~messages/map"
import { fromBase64 } from "~model/bytes"
import type { Evidence, EvidenceOf, Inspection } from "~model/evidence"
import type { SessionId } from "~model/ids"
import { mostBytes } from "~model/limits"
import type { ActivityFact, ShowClaim } from "~model/reading"
import type { SaidSentence } from "~reviews/captions"
import { bodyText } from "../bounds/body-text"
import { slicedWorker } from "../bounds/slices"
import { workHere } from "../bounds/work-meter"
import { FramePairs } from "../frames/frame-pairs"
import { Thumbnails } from "../frames/thumbnails"
import { Captions } from "../playback/captions"
import { watchHand } from "../playback/hand"
import { type EdgePlace, LiveEdge } from "../playback/live-edge"
import { PlaybackLog, watchPlayback } from "../playback/playback"
import type { PlayedMoment } from "../playback/played-times"
import { RecordingFinder } from "../playback/recording"
import { SegmentMemory, segmentsAreIts } from "../playback/segments"
import { type Round, Timeline } from "../playback/timeline"
import { startSound } from "../sound/sound"
import { ActivityLog } from "./activity"
import { insertOf } from "./footage-recall"
import { OlderPrints, toldBefore } from "./older-prints"
import { startSampler } from "./sampler"

/** The share of recent frames from which a picture counts as black or still, and how many frames that takes. */
const NEARLY_ALL = 0.95
const FRAMES_TO_JUDGE = 20
/** One frame a second, half of them, is enough to find a loop; with fewer, "no repeat" would mean nothing. */
const LEAST_SAMPLED_SHARE = 0.45

/** How many recognised sessions are reported. */
const MOST_RECOGNISED = 4

export interface ObserverPorts {
  /** The file of the show's captions, if the page names one. */
  captionUrl(): string | undefined
  /** Sentences of the captions that were played. */
  said(sentences: readonly SaidSentence[]): void
}

export class Observers {
  readonly timeline: Timeline
  readonly activity: ActivityLog
  readonly #detector: Detector
  readonly #work: () => void
  readonly #thumbnails = new Thumbnails()
  readonly #framePairs: FramePairs
  readonly #segments = new SegmentMemory()
  readonly #recording: RecordingFinder
  readonly #allowed: Output<"page.session.open">["allowed"]
  readonly #playback: PlaybackLog
  readonly #byHand: () => boolean
  readonly #liveEdge = new LiveEdge()
  /** By the session that it was seen in. */
  readonly #recognised: Map<SessionId, EvidenceOf<"recognised">>
  readonly #older: OlderPrints
  readonly #toldBefore: readonly Evidence[]
  #inspection: Inspection = { picture: "waiting", sound: "waiting" }
  #video: HTMLVideoElement | null = null
  #captions: Captions | null = null
  #videoStop: AbortController | null = null
  #sourceStop: AbortController | null = null

  /** @param activity what was on the page before anything was watched */
  constructor(
    opened: Output<"page.session.open">,
    activity: readonly ActivityFact[],
    private readonly ports: ObserverPorts,
    private readonly signal: AbortSignal,
  ) {
    this.#allowed = opened.allowed
    this.#recording = new RecordingFinder(opened.allowed.askPlaylists ? finishedLength : switchedOff)
    this.#detector = createDetector()
    this.#work = slicedWorker((lags) => this.#detector.work(lags), signal)
    for (const prints of opened.prints) this.#detector.restore(fromBase64(prints))
    for (const { prints, inserts, ...earlier } of opened.earlier)
      this.#detector.addEarlier({ ...earlier, prints: prints.map(fromBase64), inserts: inserts.map(insertOf) })
    this.#older = new OlderPrints(
      this.#detector,
      opened.resumeAtSeconds,
      async (span) => (await send("page.session.older", { session: opened.session, span })).prints,
      this.#work,
    )
    this.#toldBefore = toldBefore(opened.evidence)
    this.timeline = new Timeline(
      opened.resumeAtSeconds,
      opened.watchedSeconds,
      opened.lastSeenAt,
      momentsOf(opened.evidence),
    )
    this.#framePairs = new FramePairs(opened.session, this.#thumbnails, opened.framePairs)
    this.activity = new ActivityLog(activity)
    this.#playback = new PlaybackLog(opened.evidence)
    const recognised = opened.evidence.filter((one) => one.kind === "recognised")
    this.#recognised = new Map(recognised.map((one) => [one.earlier.session, one]))
    this.#byHand = watchHand(signal)
    this.#watchPicture()
    this.#watchRequests()
  }

  /** To be called about once a second. */
  look(at: number): void {
    if (!this.#video) return
    this.#liveEdge.look(this.#video, at)
    void this.#recording.look(this.#video, at)
    try {
      this.#captions?.look()
    } catch {
      // Its tracks belong to the page; a failure there must not hold up anything else.
    }
  }

  /** The video that is watched now. */
  get video(): HTMLVideoElement | null {
    return this.#video
  }

  /** Makes sure that the repeats among the evidence have their pictures. */
  picture(evidence: readonly Evidence[]): void {
    void this.#framePairs.take(evidence.filter((one) => one.kind === "repeat"))
  }

  evidence(claim: ShowClaim, at: number): Evidence[] {
    return [
      { kind: "claim", claim, at } satisfies EvidenceOf<"claim">,
      ...this.#detector.evidence((seconds) => this.timeline.playedAt(seconds)),
      ...this.#toldBefore,
      this.#recording.evidence(at),
      this.#segments.evidence(at, this.inspection().picture === "looking"),
      this.activity.evidence(at),
      ...this.#playback.evidence(at),
      ...this.#recognised.values(),
    ].filter((one) => one !== null)
  }

  inspection(): Inspection {
    if (this.#inspection.picture !== "looking") return this.#inspection
    const { blackShare, stillShare, sampledShare, frames } = this.#detector.condition()
    if (frames < FRAMES_TO_JUDGE) return this.#inspection
    if (blackShare >= NEARLY_ALL) return { ...this.#inspection, picture: "blocked-black" }
    if (sampledShare < LEAST_SAMPLED_SHARE) return { ...this.#inspection, picture: "too-few-frames" }
    return stillShare >= NEARLY_ALL ? { ...this.#inspection, picture: "still" } : this.#inspection
  }

  /** Where in a live stream the viewer is; what is watched late is no rerun. */
  edgePlace(at: number): EdgePlace {
    return this.#video ? this.#liveEdge.place(this.#video, at) : "behind"
  }

  /**
   * To be called about once a second. Checks whether what plays ran in this session longer ago than the detector
   * remembers.
   */
  lookBack(place: EdgePlace): void {
    this.#older.look(place === "at-edge")
  }

  /** A passage of an earlier session that seems to run again. */
  recalled(passage: EarlierSession): void {
    this.#detector.addRecalled(passage)
    this.#work()
  }

  /** What was recognised in another show and is no rerun. */
  recognised(one: EvidenceOf<"recognised">): void {
    this.#recognised.delete(one.earlier.session)
    if (this.#recognised.size < MOST_RECOGNISED) this.#recognised.set(one.earlier.session, one)
  }

  /** The prints since the last call; null: none. */
  takePrints(): ReturnType<Detector["takePrints"]> {
    return this.#detector.takePrints()
  }

  /** The pictures of repeats found since the last call. */
  takeFramePairs(): FramePair[] {
    return this.#framePairs.drain()
  }

  #watchPicture(): void {
    startSampler(
      this.timeline,
      {
        frame: (atSeconds, frame) =>
          workHere.run(() => {
            this.#detector.pushFrame(atSeconds, frame.luma)
            this.#thumbnails.add(atSeconds, frame)
            this.#playback.frameTaken()
            this.#work()
          }),
        source: (video) => this.#follow(video),
        picture: (picture) => {
          this.#inspection = { ...this.#inspection, picture }
        },
      },
      this.signal,
    )
  }

  #follow(video: HTMLVideoElement | null): void {
    const another = video !== this.#video
    this.#video = video
    this.#captions = video && this.#captionsOf(video)
    this.#recording.newSource()
    this.#sourceStop?.abort()
    if (another) this.#videoStop?.abort()
    if (!video) return
    this.#sourceStop = new AbortController()
    this.#watchSource(video, another, AbortSignal.any([this.signal, this.#sourceStop.signal]))
    if (!another) return
    this.#videoStop = new AbortController()
    this.#listen(video, AbortSignal.any([this.signal, this.#videoStop.signal]))
  }

  #watchSource(video: HTMLVideoElement, another: boolean, stop: AbortSignal): void {
    video.addEventListener("seeking", () => this.#segments.breaksOff(), { signal: stop })
    video.addEventListener("ended", () => this.#recording.ended(), { signal: stop })
    watchPlayback(
      video,
      another,
      this.#playback,
      { byHand: this.#byHand, wentRound: (round) => this.#wentRound(round) },
      stop,
    )
  }

  #captionsOf(video: HTMLVideoElement): Captions {
    return new Captions(video, document.documentElement.lang, {
      whereIs: (mediaSeconds) => this.timeline.whereIs(mediaSeconds),
      fileUrl: () => this.ports.captionUrl(),
      fetchText: this.#allowed.fetchCaptions ? fetchText : switchedOff,
      said: (sentences) => this.ports.said(sentences),
    })
  }

  /** Footage that runs again continues on the time line, so that the engine can see that it ran before. */
  #wentRound(round: Round): void {
    this.timeline.wentRound(round)
    this.#recording.ended()
  }

  /** Sound belongs to the element, whatever its source: a capture follows the sources by itself. */
  #listen(video: HTMLVideoElement, stop: AbortSignal): void {
    if (!this.#allowed.listen) {
      this.#inspection = { ...this.#inspection, sound: "off" }
      return
    }
    startSound(
      video,
      {
        bands: (mediaSeconds, rate, bands) => {
          const atSeconds = this.timeline.place(mediaSeconds, rate, Date.now())
          if (atSeconds !== null) this.#detector.pushSound(atSeconds, bands)
        },
        state: (sound) => {
          this.#inspection = { ...this.#inspection, sound }
        },
      },
      stop,
    )
  }

  #watchRequests(): void {
    const observer = new PerformanceObserver((list) => {
      const segmentsCount = this.#video !== null && segmentsAreIts(this.#video, document)
      if (!segmentsCount) this.#segments.breaksOff()
      for (const { name } of list.getEntries()) {
        this.#recording.fetched(name)
        if (segmentsCount) this.#segments.fetched(name, this.timeline.reachedSeconds)
      }
    })
    observer.observe({ type: "resource", buffered: true })
    this.signal.addEventListener("abort", () => observer.disconnect(), { once: true })
  }
}

/** When the ends of the repeats reported before a reload were played. */
const momentsOf = (evidence: readonly Evidence[]): PlayedMoment[] =>
  evidence
    .flatMap((one) => (one.kind === "repeat" ? { seconds: one.repeat.now.toSeconds - SLOT_SECONDS, at: one.at } : []))
    .sort((one, other) => one.seconds - other.seconds)

const fetchText = async (url: string): Promise<string> => {
  const response = await fetch(url, { credentials: "omit", signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`status ${response.status}`)
  return bodyText(response, mostBytes.playlist)
}

const finishedLength = async (url: string): Promise<number | null> =>
  (await send("page.playlist.read", { text: await fetchText(url) })).finishedLengthSeconds

/** Stands in for a request that the user has switched off. */
const switchedOff = (): Promise<never> => Promise.reject(new Error("switched off in the settings"))
