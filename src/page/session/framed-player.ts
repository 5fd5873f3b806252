/**
 * The script in a player's frame. The session runs here, where the picture, the sound and the player's requests are;
 * the page around it says what show that is, and gets the view that its pane shows. Of the picture, the page gets only
 * the frame pairs of repeats.
 */
import { isOrphaned, onNotice, send } from "~messages/client"
import type { FramePair, ShowNews } from "~messages/map"
import type { SessionView } from "~model/session"
import type { SessionTrouble } from "~model/session-trouble"
import type { SaidSentence } from "~reviews/captions"
import { withOwnLabel } from "../videos/video-show"
import { ShowSession } from "./show-session"

/** Without a change the page hears from us this often, so that it knows that we are still there. */
export const SIGN_OF_LIFE_MS = 10_000

/** At most this many sentences wait for the page; older ones are dropped. */
const SENTENCES_AT_MOST = 200

/** Sends what the page has not heard yet, one message at a time. */
class NewsForPage {
  #view: SessionView | null = null
  #pairs: readonly FramePair[] = []
  #trouble: SessionTrouble | null = null
  readonly #pairsSent = new WeakSet<FramePair>()
  #said: SaidSentence[] = []
  #lastState = ""
  #lastSentAt = Number.NEGATIVE_INFINITY
  #sending = false

  changed(view: SessionView, pairs: readonly FramePair[]): void {
    this.#view = view
    this.#pairs = pairs
    void this.#send()
  }

  said(sentences: readonly SaidSentence[]): void {
    this.#said = [...this.#said, ...sentences].slice(-SENTENCES_AT_MOST)
    void this.#send()
  }

  trouble(trouble: SessionTrouble | null): void {
    this.#trouble = trouble
    void this.#send()
  }

  async #send(): Promise<void> {
    const { verdict, inspection, claim } = this.#view ?? {}
    const framePairs = this.#pairs.filter((pair) => !this.#pairsSent.has(pair))
    const said = this.#said
    const state = JSON.stringify([verdict?.kind, verdict?.because, inspection, claim, this.#trouble])
    const isNew = state !== this.#lastState || framePairs.length > 0 || said.length > 0
    const isNews = isNew || performance.now() - this.#lastSentAt >= SIGN_OF_LIFE_MS
    if (!isNews || this.#sending) return
    this.#sending = true
    try {
      await send("page.frame.news", { view: this.#view, framePairs, said, trouble: this.#trouble })
      for (const pair of framePairs) this.#pairsSent.add(pair)
      this.#said = this.#said.filter((sentence) => !said.includes(sentence))
      this.#lastState = state
      this.#lastSentAt = performance.now()
    } catch {
      // Sent again with the session's next beat.
      return
    } finally {
      this.#sending = false
    }
    // What came up meanwhile may be the session's last word.
    await this.#send()
  }
}

/** A player's label may come and go with what it plays. */
const READ_LABEL_EVERY_MS = 5_000

interface Watching {
  show: ShowNews["show"]["key"]
  chosenAt: ShowNews["chosenAt"]
  session: Promise<ShowSession | null>
  stop: AbortController
}

function begin(news: ShowNews): Watching {
  const stop = new AbortController()
  const forPage = new NewsForPage()
  const events = {
    changed: (view: SessionView, pairs: readonly FramePair[]) => forPage.changed(view, pairs),
    said: (sentences: readonly SaidSentence[]) => forPage.said(sentences),
    trouble: (trouble: SessionTrouble | null) => {
      forPage.trouble(trouble)
      if (trouble === "gone" || trouble === "deleted") stop.abort()
    },
  }
  const session = ShowSession.open(withOwnLabel(news), events, stop.signal)
  return { show: news.show.key, chosenAt: news.chosenAt, session, stop }
}

export function startFrame(): void {
  const life = new AbortController()
  let watching: Watching | null = null
  let latest: ShowNews | null = null
  const leave = () => {
    watching?.stop.abort()
    watching = null
    latest = null
  }
  const read = async () => {
    const session = await watching?.session.catch(() => null)
    if (latest) session?.read(withOwnLabel(latest))
  }
  const timer = setInterval(() => (isOrphaned() ? life.abort() : void read()), READ_LABEL_EVERY_MS)
  life.signal.addEventListener("abort", () => clearInterval(timer), { once: true })
  onNotice(
    "bg.frame.watch",
    async ({ order: { news, quoted } }) => {
      if (watching?.show !== news.show.key || watching.chosenAt !== news.chosenAt) leave()
      watching ??= begin(news)
      latest = news
      const mine = watching
      try {
        const session = await mine.session
        session?.read(withOwnLabel(news))
        session?.quote(quoted)
      } catch {
        // Could not be opened; the page hears nothing and asks again.
        if (watching === mine) leave()
      }
    },
    life.signal,
  )
  onNotice("bg.frame.leave", leave, life.signal)
}
