/**
 * One stretch of watching one show: what the observers find is judged, shown, and sent to the background.
 * Everything long-lived ends with the signal; aborting it ends the session.
 */
import { decide } from "~liveness/verdict/verdict"
import { isOrphaned, send } from "~messages/client"
import { MessageError } from "~messages/envelope"
import type { FramePair, Input, Output, ShowNews } from "~messages/map"
import { toBase64 } from "~model/bytes"
import type { Evidence } from "~model/evidence"
import { type SessionId, sessionId } from "~model/ids"
import type { QuotedProduct } from "~model/quotation"
import type { Featuring, SessionView } from "~model/session"
import type { SessionTrouble } from "~model/session-trouble"
import { isStoreTrouble } from "~model/store-trouble"
import type { SaidSentence } from "~reviews/captions"
import { workHere } from "../bounds/work-meter"
import { withFramePairs } from "../frames/frame-pairs"
import type { EdgePlace } from "../playback/live-edge"
import { withFeatured } from "./featured-list"
import { FootageRecall } from "./footage-recall"
import { Observers } from "./observers"
import { Outbox } from "./outbox"

const BEAT_MS = 1_000
/** How often a report is sent even without news. */
const REPORT_EVERY_MS = 10_000

/** Why nothing can be saved while watching goes on. */
const unsaved = (error: unknown): SessionTrouble | null => {
  if (!(error instanceof MessageError)) return null
  const { code } = error
  return isStoreTrouble(code) || code === "clock-in-doubt" || code === "too-much" ? code : null
}

export interface ShowSessionEvents {
  /** @param video the one that is watched */
  changed(view: SessionView, framePairs: readonly FramePair[], video: HTMLVideoElement | null): void
  trouble(trouble: SessionTrouble | null): void
  /** Sentences of the captions that were played. */
  said(sentences: readonly SaidSentence[]): void
}

type Opened = Output<"page.session.open">

export class ShowSession {
  /** The previous session in this page: the next may be the same one and continue where it left off. */
  static #closing: Promise<void> = Promise.resolve()
  readonly #observers: Observers
  readonly #outbox: Outbox
  readonly #footage: FootageRecall
  #shownPairs: readonly FramePair[]
  #featured: Featuring[] = []
  #quoted: QuotedProduct[] = []
  #reportedAt = 0
  #reportedNews = ""
  #due: ReturnType<typeof setTimeout> | undefined
  /** The request that has to be sent again, because the background could not store the session. */
  #unopened: Input<"page.session.open"> | null
  /** Settles once the signal has ended the session, its last report is sent and the background knows. */
  readonly ended: Promise<void>

  /** @throws MessageError when the background cannot open the session */
  static async open(reading: ShowNews, events: ShowSessionEvents, signal: AbortSignal) {
    // Before anything is awaited: prices that the page names meanwhile belong to this session.
    const at = Date.now()
    await ShowSession.#closing
    const session = sessionId.parse(crypto.randomUUID())
    const { show, chosenAt } = reading
    let unopened: Input<"page.session.open"> | null = null
    const opened = await send("page.session.open", { session, show, at, notBefore: chosenAt }).catch(
      (error: unknown): Opened => {
        const trouble = unsaved(error)
        if (!trouble) throw error
        events.trouble(trouble)
        // Its own time line has begun: it continues no session from before.
        unopened = { session, show, at, notBefore: at }
        return unsavedSession(session)
      },
    )
    return signal.aborted ? null : new ShowSession(opened, unopened, reading, events, signal)
  }

  private constructor(
    private readonly opened: Opened,
    unopened: Input<"page.session.open"> | null,
    private reading: ShowNews,
    private readonly events: ShowSessionEvents,
    signal: AbortSignal,
  ) {
    this.#unopened = unopened
    this.#shownPairs = opened.framePairs
    this.#outbox = new Outbox(opened.lastBatch, (report) => send("page.session.report", report))
    this.ended = new Promise((resolve) => {
      const close = () => {
        ShowSession.#closing = this.#close()
        resolve(ShowSession.#closing)
      }
      // Before the observers hear of the end, so that the last report holds all that they have.
      signal.addEventListener("abort", close, { once: true })
    })
    const ports = {
      captionUrl: () => this.reading.show.captionUrl,
      said: (sentences: readonly SaidSentence[]) => events.said(sentences),
    }
    this.#observers = new Observers(opened, reading.activity, ports, signal)
    this.#footage = new FootageRecall(
      opened.session,
      opened.earlier.map((one) => one.session),
      opened.resumeAtSeconds,
      (question) => send("page.session.recall", question),
      (passage) => this.#observers.recalled(passage),
      (recognised) => this.#observers.recognised(recognised),
    )
    this.read(reading)
    const timer = setInterval(() => workHere.run(() => this.#beat()), BEAT_MS)
    const flush = () => void this.#report()
    addEventListener("pagehide", flush, { signal })
    document.addEventListener("visibilitychange", flush, { signal })
    signal.addEventListener(
      "abort",
      () => {
        clearInterval(timer)
        clearTimeout(this.#due)
      },
      { once: true },
    )
    this.#beat()
  }

  /** What the page says now; called each time that changes. */
  read(reading: ShowNews): void {
    this.reading = reading
    this.#observers.activity.note(reading.activity)
    const { featured, price } = reading
    if (!featured) return
    const at = Date.now()
    const atSeconds = this.#observers.timeline.reachedSeconds
    this.#featured = withFeatured(this.#featured, { product: featured, atSeconds, at, ...(price && { price }) })
  }

  /** Which of the products' reviews were quoted so far. */
  quote(quoted: QuotedProduct[]): void {
    this.#quoted = quoted
  }

  async #close(): Promise<void> {
    await this.#report()
    await send("page.session.close", { session: this.opened.session }).catch(() => null)
  }

  #view(evidence: readonly Evidence[], at: number): SessionView {
    const { show } = this.reading
    const { watchedSeconds } = this.#observers.timeline
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
      inspection: this.#observers.inspection(),
      featured: this.#featured,
      problems: this.reading.problems,
    }
  }

  #beat(): void {
    if (isOrphaned()) {
      this.events.trouble("gone")
      return
    }
    const at = Date.now()
    this.#observers.look(at)
    this.#observers.lookBack(this.#edgePlace(at))
    const evidence = this.#observers.evidence(this.reading.show.claim, at)
    this.#observers.picture(evidence)
    const view = this.#view(evidence, at)
    this.events.changed(view, this.#shownPairs, this.#observers.video)
    const quotations = this.#quoted.flatMap(({ quotations }) => quotations).length
    const { verdict, inspection, featured, title, claim } = view
    const news = [verdict.kind, inspection.picture, featured.length, title, claim, quotations].join()
    if (news !== this.#reportedNews || at - this.#reportedAt >= REPORT_EVERY_MS) {
      this.#reportedNews = news
      this.#reportedAt = at
      // In a task of its own: judging and showing take the page's time, and so does putting a report together.
      this.#due = setTimeout(() => void this.#report().then(() => this.#recall()))
    }
  }

  async #report(): Promise<void> {
    try {
      if (this.#unopened) await send("page.session.open", this.#unopened)
      this.#unopened = null
      await this.#outbox.flush(() => workHere.run(() => this.#content()))
      this.events.trouble(null)
    } catch (error) {
      const code = error instanceof MessageError ? error.code : "failed"
      if (code === "gone") this.events.trouble("gone")
      if (unsaved(error)) this.events.trouble(unsaved(error))
      if (code === "not-allowed") this.events.trouble("deleted")
    }
  }

  #recall(): void {
    const place = this.#edgePlace(Date.now())
    if (place === "behind") this.#footage.passOver(this.#observers.timeline.reachedSeconds)
    else if (place === "at-edge") void this.#footage.look()
  }

  /** A show that does not claim to be live has no live edge. Its viewer chose to watch a recording, so it counts as behind. */
  #edgePlace(at: number): EdgePlace {
    return this.reading.show.claim.state === "live" ? this.#observers.edgePlace(at) : "behind"
  }

  #content() {
    const at = Date.now()
    const prints = this.#observers.takePrints()
    const framePairs = this.#observers.takeFramePairs()
    this.#shownPairs = withFramePairs(this.#shownPairs, framePairs)
    return {
      session: this.opened.session,
      at,
      show: this.reading.show,
      watchedSeconds: this.#observers.timeline.watchedSeconds,
      watched: [...this.#observers.timeline.stretches],
      inspection: this.#observers.inspection(),
      problems: this.reading.problems,
      evidence: this.#observers.evidence(this.reading.show.claim, at),
      featured: this.#featured,
      quoted: this.#quoted,
      prints: prints ? { ...prints, bytes: toBase64(prints.bytes) } : undefined,
      framePairs,
      workMsPerMinute: workHere.perMinute(),
    }
  }
}

/** Watching goes on when nothing can be saved; the interface says so. */
const unsavedSession = (session: SessionId): Opened => ({
  session,
  startedAt: Date.now(),
  // The user's choices cannot be read: send no requests.
  allowed: { listen: true, askPlaylists: false, fetchCaptions: false },
  resumeAtSeconds: 0,
  lastSeenAt: Date.now(),
  watchedSeconds: 0,
  lastBatch: -1,
  prints: [],
  framePairs: [],
  evidence: [],
  earlier: [],
})
