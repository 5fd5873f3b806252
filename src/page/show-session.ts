/**
 * One stretch of watching one show: the sampler feeds the detector, and what is found goes to the background.
 * Everything long-lived hangs on the signal; aborting it ends the session.
 */
import { createDetector, type Detector } from "~liveness/detector"
import { decide } from "~liveness/verdict"
import { isOrphaned, send } from "~messages/client"
import { MessageError } from "~messages/envelope"
import type { FramePair, Output, ShowNews } from "~messages/map"
import { fromBase64, toBase64 } from "~model/bytes"
import type { Evidence, EvidenceOf, Inspection } from "~model/evidence"
import { type SessionId, sessionId } from "~model/ids"
import type { QuotedProduct } from "~model/quotation"
import type { Featuring, SessionView } from "~model/session"
import type { SaidSentence } from "~reviews/captions"
import { ActivityLog } from "./activity"
import { startCaptions } from "./captions"
import { withFeatured } from "./featured-list"
import { FramePairs } from "./frame-pairs"
import { Outbox } from "./outbox"
import { PlaybackLog, watchPlayback } from "./playback"
import { RecordingWatch } from "./recording"
import { startSampler } from "./sampler"
import { SegmentMemory } from "./segments"
import { slicedWorker } from "./slices"
import { startSound } from "./sound"
import { Thumbnails } from "./thumbnails"
import { Timeline } from "./timeline"

const beatMs = 1_000
/** Without news the background hears from us this often. */
const reportEveryMs = 10_000

/** Share of the last frames from which a picture is called black or still, and how many frames that takes. */
const nearlyAll = 0.95
const framesToJudge = 20

/**
 * `gone`: the extension was updated under the page. `deleted`: the user deleted the session meanwhile.
 * `store-broken`: nothing can be saved; watching goes on.
 */
export type Trouble = "gone" | "deleted" | "store-broken" | null

export interface ShowSessionEvents {
  changed(view: SessionView, framePairs: readonly FramePair[]): void
  trouble(trouble: Trouble): void
  /** Sentences of the captions that were played. */
  said(sentences: readonly SaidSentence[]): void
}

type Opened = Output<"page.session.open">

export class ShowSession {
  readonly #detector: Detector
  readonly #timeline: Timeline
  readonly #thumbnails = new Thumbnails()
  readonly #framePairs: FramePairs
  readonly #segments = new SegmentMemory()
  readonly #recording = new RecordingWatch(fetchText)
  readonly #playback = new PlaybackLog()
  readonly #outbox: Outbox
  readonly #activity: ActivityLog
  readonly #shownPairs: FramePair[]
  #inspection: Inspection = { picture: "waiting", sound: "waiting" }
  #featured: readonly Featuring[] = []
  #quoted: QuotedProduct[] = []
  #video: HTMLVideoElement | null = null
  #soundStop: AbortController | null = null
  #reportedAt = 0
  #reportedNews = ""
  /** Settles when the signal has ended the session, its last report is out and the background knows. */
  readonly ended: Promise<void>

  /** @throws MessageError when the background cannot open the session */
  static async open(reading: ShowNews, events: ShowSessionEvents, signal: AbortSignal) {
    const session = sessionId.parse(crypto.randomUUID())
    const opened = await send("page.session.open", { session, show: reading.show, at: Date.now() }).catch(
      (error: unknown): Opened => {
        if (!(error instanceof MessageError) || error.code !== "store-unavailable") throw error
        events.trouble("store-broken")
        return unsavedSession(session)
      },
    )
    return signal.aborted ? null : new ShowSession(opened, reading, events, signal)
  }

  private constructor(
    private readonly opened: Opened,
    private reading: ShowNews,
    private readonly events: ShowSessionEvents,
    private readonly signal: AbortSignal,
  ) {
    this.#shownPairs = opened.framePairs
    this.#detector = createDetector()
    for (const prints of opened.prints) this.#detector.restore(fromBase64(prints))
    for (const { prints, ...earlier } of opened.earlier)
      this.#detector.addEarlier({ ...earlier, prints: prints.map(fromBase64) })
    this.#timeline = new Timeline(opened.resumeAtSeconds, opened.watchedSeconds, opened.lastSeenAt)
    this.#framePairs = new FramePairs(opened.session, this.#thumbnails, opened.framePairs)
    this.#activity = new ActivityLog(reading.activity)
    this.#outbox = new Outbox(opened.lastBatch, (report) => send("page.session.report", report))
    this.ended = new Promise((resolve) => {
      signal.addEventListener("abort", () => void this.#close().finally(resolve), { once: true })
    })
    this.#start()
  }

  /** What the page says now; called each time that changed. */
  read(reading: ShowNews): void {
    this.reading = reading
    this.#activity.note(reading.activity)
    const { featured, price } = reading
    if (!featured) return
    const at = Date.now()
    const next = { product: featured, atSeconds: this.#timeline.reachedSeconds, at, ...(price && { price }) }
    this.#featured = withFeatured(this.#featured, next)
  }

  /** What was read out of the products' reviews so far. */
  quote(quoted: QuotedProduct[]): void {
    this.#quoted = quoted
  }

  #start(): void {
    const work = slicedWorker((lags) => this.#detector.work(lags), this.signal)
    startSampler(
      this.#timeline,
      {
        frame: (atSeconds, luma, picture) => {
          this.#detector.pushFrame(atSeconds, luma)
          this.#thumbnails.add(atSeconds, picture, luma)
          this.#playback.frameTaken()
          work()
        },
        source: (video) => this.#follow(video),
        picture: (picture) => {
          this.#inspection = { ...this.#inspection, picture }
        },
      },
      this.signal,
    )
    this.#watchRequests()
    this.read(this.reading)
    const timer = setInterval(() => this.#beat(), beatMs)
    const flush = () => void this.#report()
    addEventListener("pagehide", flush, { signal: this.signal })
    document.addEventListener("visibilitychange", flush, { signal: this.signal })
    this.signal.addEventListener("abort", () => clearInterval(timer), { once: true })
    this.#beat()
  }

  async #close(): Promise<void> {
    await this.#report()
    await send("page.session.close", { session: this.opened.session }).catch(() => null)
  }

  #follow(video: HTMLVideoElement | null): void {
    const another = video !== this.#video
    this.#video = video
    this.#recording.newSource()
    this.#soundStop?.abort()
    if (!video) return
    this.#soundStop = new AbortController()
    const stop = AbortSignal.any([this.signal, this.#soundStop.signal])
    video.addEventListener("seeking", () => this.#segments.viewerSought(), { signal: stop })
    watchPlayback(video, another, this.#playback, stop)
    startCaptions(
      video,
      {
        whereIs: (mediaSeconds) => this.#timeline.whereIs(mediaSeconds),
        fileUrl: () => this.reading.show.captionUrl,
        fetchText,
        said: (sentences) => this.events.said(sentences),
      },
      stop,
    )
    startSound(
      video,
      {
        bands: (mediaSeconds, rate, bands) => {
          const atSeconds = this.#timeline.place(mediaSeconds, rate, Date.now())
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
      for (const { name } of list.getEntries()) {
        this.#recording.fetched(name)
        this.#segments.fetched(name, this.#timeline.reachedSeconds)
      }
    })
    observer.observe({ type: "resource", buffered: true })
    this.signal.addEventListener("abort", () => observer.disconnect(), { once: true })
  }

  #evidence(at: number): Evidence[] {
    const { claim } = this.reading.show
    return [
      { kind: "claim", claim, at } satisfies EvidenceOf<"claim">,
      ...this.#detector.evidence(at),
      this.#recording.evidence(at),
      this.#segments.evidence(at),
      this.#activity.evidence(at),
      ...this.#playback.evidence(at),
    ].filter((one) => one !== null)
  }

  #seenInspection(): Inspection {
    if (this.#inspection.picture !== "looking") return this.#inspection
    const { blackShare, stillShare, frames } = this.#detector.condition()
    if (frames < framesToJudge) return this.#inspection
    if (blackShare >= nearlyAll) return { ...this.#inspection, picture: "blocked-black" }
    return stillShare >= nearlyAll ? { ...this.#inspection, picture: "still" } : this.#inspection
  }

  #view(evidence: readonly Evidence[], at: number): SessionView {
    const { show } = this.reading
    const watchedSeconds = this.#timeline.watchedSeconds
    return {
      id: this.opened.session,
      show: show.key,
      title: show.title,
      channel: show.channel,
      url: show.url,
      claim: show.claim.state,
      startedAt: this.opened.startedAt,
      lastSeenAt: at,
      watchedSeconds,
      verdict: decide(evidence, { claim: show.claim, lookedAtSeconds: watchedSeconds }),
      inspection: this.#seenInspection(),
      featured: [...this.#featured],
      problems: this.reading.problems,
    }
  }

  #beat(): void {
    if (isOrphaned()) {
      this.events.trouble("gone")
      return
    }
    const at = Date.now()
    if (this.#video) void this.#recording.look(this.#video, at)
    const evidence = this.#evidence(at)
    void this.#framePairs.take(evidence.filter((one) => one.kind === "repeat"))
    const view = this.#view(evidence, at)
    this.events.changed(view, this.#shownPairs)
    const quotations = this.#quoted.flatMap(({ quotations }) => quotations).length
    const { verdict, inspection, featured, title, claim } = view
    const news = [verdict.kind, inspection.picture, featured.length, title, claim, quotations].join()
    if (news !== this.#reportedNews || at - this.#reportedAt >= reportEveryMs) {
      this.#reportedNews = news
      this.#reportedAt = at
      void this.#report()
    }
  }

  async #report(): Promise<void> {
    try {
      const confirmed = await this.#outbox.flush(() => this.#content())
      if (confirmed) this.events.trouble(null)
    } catch (error) {
      const code = error instanceof MessageError ? error.code : "failed"
      if (code === "gone") this.events.trouble("gone")
      if (code === "store-unavailable") this.events.trouble("store-broken")
      if (code === "not-allowed") this.events.trouble("deleted")
    }
  }

  #content() {
    const at = Date.now()
    const prints = this.#detector.takePrints()
    const framePairs = this.#framePairs.drain()
    this.#shownPairs.push(...framePairs)
    return {
      session: this.opened.session as SessionId,
      at,
      show: this.reading.show,
      watchedSeconds: this.#timeline.watchedSeconds,
      inspection: this.#seenInspection(),
      problems: this.reading.problems,
      evidence: this.#evidence(at),
      featured: [...this.#featured],
      quoted: this.#quoted,
      prints: prints ? { ...prints, bytes: toBase64(prints.bytes) } : undefined,
      framePairs,
    }
  }
}

const fetchText = async (url: string): Promise<string> => {
  const response = await fetch(url, { credentials: "omit", signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`status ${response.status}`)
  return response.text()
}

/** Watching goes on when nothing can be saved; the interface says so. */
const unsavedSession = (session: SessionId): Opened => ({
  session,
  startedAt: Date.now(),
  resumeAtSeconds: 0,
  lastSeenAt: Date.now(),
  watchedSeconds: 0,
  lastBatch: -1,
  prints: [],
  framePairs: [],
  earlier: [],
})
