/**
 * The script in a player's frame. The session runs here, where the picture, the sound and the player's requests are; the
 * page around it says what show that is, and gets the view that its pane shows. Frames of the picture never travel.
 */
import { onNotice, send } from "~messages/client"
import type { FramePair, ShowNews } from "~messages/map"
import type { SessionView } from "~model/session"
import type { SaidSentence } from "~reviews/captions"
import { ShowSession, type Trouble } from "./show-session"

/** Without a change the page hears from us this often, so that it knows that we are still there. */
export const signOfLifeMs = 10_000

/** What was said waits for the page no longer than that. */
const sentencesAtMost = 200

/** Sends what the page has not heard yet, one message at a time. */
class NewsForPage {
  #view: SessionView | null = null
  #pairs: readonly FramePair[] = []
  #trouble: Trouble = null
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
    this.#said = [...this.#said, ...sentences].slice(-sentencesAtMost)
    void this.#send()
  }

  trouble(trouble: Trouble): void {
    this.#trouble = trouble
    void this.#send()
  }

  async #send(): Promise<void> {
    const { verdict, inspection, claim } = this.#view ?? {}
    const framePairs = this.#pairs.filter((pair) => !this.#pairsSent.has(pair))
    const said = this.#said
    const state = JSON.stringify([verdict?.kind, verdict?.because, inspection, claim, this.#trouble])
    const isNew = state !== this.#lastState || framePairs.length > 0 || said.length > 0
    const isNews = isNew || performance.now() - this.#lastSentAt >= signOfLifeMs
    if (!isNews || this.#sending) return
    this.#sending = true
    try {
      await send("page.frame.news", { view: this.#view, framePairs, said, trouble: this.#trouble })
      for (const pair of framePairs) this.#pairsSent.add(pair)
      this.#said = this.#said.filter((sentence) => !said.includes(sentence))
      this.#lastState = state
      this.#lastSentAt = performance.now()
    } catch {
      // Said again with the session's next beat.
      return
    } finally {
      this.#sending = false
    }
    // What came up meanwhile may be the session's last word.
    await this.#send()
  }
}

interface Watching {
  show: ShowNews["show"]["key"]
  session: Promise<ShowSession | null>
  stop: AbortController
}

function begin(news: ShowNews): Watching {
  const stop = new AbortController()
  const forPage = new NewsForPage()
  const events = {
    changed: (view: SessionView, pairs: readonly FramePair[]) => forPage.changed(view, pairs),
    said: (sentences: readonly SaidSentence[]) => forPage.said(sentences),
    trouble: (trouble: Trouble) => {
      forPage.trouble(trouble)
      if (trouble === "gone" || trouble === "deleted") stop.abort()
    },
  }
  return { show: news.show.key, session: ShowSession.open(news, events, stop.signal), stop }
}

export function startFrame(): void {
  const life = new AbortController()
  let watching: Watching | null = null
  const leave = () => {
    watching?.stop.abort()
    watching = null
  }
  onNotice(
    "bg.frame.watch",
    async ({ order: { news, quoted } }) => {
      if (watching?.show !== news.show.key) leave()
      watching ??= begin(news)
      const mine = watching
      try {
        const session = await mine.session
        session?.read(news)
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
