/**
 * Who watches a show's picture: this page, or the script in the frame that holds its player. There is one session either
 * way, and one place at a time: before a frame takes over, the page's own session has ended.
 */
import { isOrphaned, onNotice, send } from "~messages/client"
import { MessageError } from "~messages/envelope"
import type { FramePair, ShowNews, WatchNews } from "~messages/map"
import type { ProductKey } from "~model/ids"
import type { Money } from "~model/money"
import type { QuotedProduct } from "~model/quotation"
import type { Reading, ShowReading } from "~model/reading"
import type { SessionView } from "~model/session"
import { withFramePairs } from "../frames/frame-pairs"
import { findFrame } from "../videos/player-frames"
import { playerFrame } from "../videos/videos"
import { SIGN_OF_LIFE_MS } from "./framed-player"
import { ShowSession, type ShowSessionEvents } from "./show-session"

const LOOK_EVERY_MS = 1_000
/** A frame may still be loading; after that the page says what it sees without it, and looks less often. */
const PATIENCE_MS = 15_000
const LATER_LOOK_EVERY_MS = 10_000
/** A frame that has missed two signs of life is gone. */
const LONGEST_SILENCE_MS = 2.5 * SIGN_OF_LIFE_MS

type WithShow = Reading & { show: ShowReading }
/** What the page says, and which of its videos the user means. */
type Watched = WithShow & Pick<ShowNews, "chosenAt">

export interface ShowWatchEvents extends Pick<ShowSessionEvents, "trouble" | "said"> {
  /** @param player the element that shows the picture: the video, or the frame around it */
  changed(view: SessionView, framePairs: readonly FramePair[], player: Element | null): void
}

type Place =
  | { kind: "nowhere" }
  | { kind: "here"; session: ShowSession; stop: AbortController }
  | { kind: "frame"; heardAt: number }

/** Only what a frame needs: readings hold far more, and this is sent. */
const newsOf = ({ show, activity, problems }: WithShow) => ({ show, activity, problems })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export class ShowWatch {
  #place: Place = { kind: "nowhere" }
  #news: ShowNews
  #quoted: QuotedProduct[] = []
  /** The frame's pairs, by id, because a frame that starts over sends again what it had. */
  #framePairs: readonly FramePair[] = []
  readonly #startedAt = performance.now()

  constructor(
    reading: Watched,
    private readonly events: ShowWatchEvents,
    private readonly signal: AbortSignal,
  ) {
    this.#news = { ...newsOf(reading), featured: null, chosenAt: reading.chosenAt }
    onNotice("bg.frame.news", ({ news }) => this.#hear(news), signal)
    signal.addEventListener(
      "abort",
      () => {
        if (this.#place.kind === "frame") void send("page.frame.leave", {}).catch(() => null)
      },
      { once: true },
    )
    void this.#run()
  }

  /** What the page says now; called each time that changed. */
  read(reading: WithShow): void {
    this.#tell({ ...this.#news, ...newsOf(reading) })
  }

  /** A product that the show features, once its price is read as money; again when the show names another one. */
  feature(featured: ProductKey, price: Money | null): void {
    this.#tell({ ...this.#news, featured, price: price ?? undefined })
  }

  #tell(news: ShowNews): void {
    this.#news = news
    if (this.#place.kind === "here") this.#place.session.read(news)
    if (this.#place.kind === "frame") this.#notifyFrame()
  }

  /** Which reviews were quoted so far. */
  quote(quoted: QuotedProduct[]): void {
    const count = (all: QuotedProduct[]) => all.reduce((sum, { quotations }) => sum + quotations.length, 0)
    const isMore = count(quoted) > count(this.#quoted)
    this.#quoted = quoted
    if (this.#place.kind === "here") this.#place.session.quote(quoted)
    if (this.#place.kind === "frame" && isMore) this.#notifyFrame()
  }

  /** A frame that misses this hears it with the next. */
  #notifyFrame(): void {
    void send("page.frame.watch", { news: this.#news, quoted: this.#quoted }).catch(() => null)
  }

  #hear({ view, framePairs, said, trouble }: WatchNews): void {
    if (this.#place.kind !== "frame") return
    this.#place.heardAt = performance.now()
    this.#framePairs = withFramePairs(this.#framePairs, framePairs)
    if (view) this.events.changed(view, this.#framePairs, playerFrame(document))
    if (said.length > 0) this.events.said(said)
    this.events.trouble(trouble)
  }

  async #run(): Promise<void> {
    while (!this.signal.aborted) {
      if (isOrphaned()) return this.events.trouble("gone")
      try {
        await this.#look()
      } catch (error) {
        // What the background cannot do now, it is asked again.
        if (error instanceof MessageError && error.code === "gone") return this.events.trouble("gone")
      }
      const isLate = performance.now() - this.#startedAt > PATIENCE_MS
      await pause(isLate ? LATER_LOOK_EVERY_MS : LOOK_EVERY_MS)
    }
  }

  async #look(): Promise<void> {
    if (this.#place.kind === "frame") {
      if (performance.now() - this.#place.heardAt < LONGEST_SILENCE_MS) return
      this.#place = { kind: "nowhere" }
    }
    const frame = playerFrame(document)
    if (frame && (await findFrame())) return this.#moveToFrame()
    const mayStillLoad = frame !== null && performance.now() - this.#startedAt < PATIENCE_MS
    if (this.#place.kind === "nowhere" && !mayStillLoad) await this.#openHere()
  }

  async #moveToFrame(): Promise<void> {
    if (this.#place.kind === "here") {
      const { session, stop } = this.#place
      this.#place = { kind: "nowhere" }
      stop.abort()
      await session.ended
    }
    if (this.signal.aborted) return
    this.#place = { kind: "frame", heardAt: performance.now() }
    if (!(await send("page.frame.watch", { news: this.#news, quoted: this.#quoted })).watching)
      this.#place = { kind: "nowhere" }
  }

  async #openHere(): Promise<void> {
    const stop = new AbortController()
    const session = await ShowSession.open(this.#news, this.events, AbortSignal.any([this.signal, stop.signal]))
    if (!session) return
    session.read(this.#news)
    session.quote(this.#quoted)
    this.#place = { kind: "here", session, stop }
  }
}
