/**
 * Fetches pages of shops for the background: that of a product that is shown now, or that the user has us watch. One
 * request at a time to a host, spaced out, without cookies, never twice within a while, and after errors none at all
 * until some time has passed. Whoever waits for the same page shares one request; if nobody waits for it any more when
 * its turn comes, it is not made. A request that is under way is not aborted: its page would only be asked for again.
 */
import { mostBytes } from "~model/limits"
import type { Lookup } from "~model/reading"
import { DAY_MS, HOUR_MS } from "~model/time"
import { bodyText } from "~page/bounds/body-text"
import { isSameSite } from "./same-site"

const SPACING_MS = 3_000
const FRESH_FOR_MS = 6 * HOUR_MS
/** Between two requests for the time. */
const DATE_FRESH_FOR_MS = 10 * 60_000
const DATE_TIMEOUT_MS = 5_000
/** What the shop refuses or does not have, it will hardly give out on the same day. */
const restAfterRefusalMs = DAY_MS
const REST_AFTER_FAILURE_MS = 10 * 60_000
const TIMEOUT_MS = 15_000
const PAGE_TYPES = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i

/** The shop works but refuses this page, or does not have it: no reason to leave its other pages alone. */
const refusals = new Map<number, "no-access" | "not-there">([
  [401, "no-access"],
  [403, "no-access"],
  [404, "not-there"],
  [410, "not-there"],
])

const restMs: Readonly<Record<Lookup["outcome"], number>> = {
  read: FRESH_FOR_MS,
  unreadable: FRESH_FOR_MS,
  "too-much": FRESH_FOR_MS,
  "no-access": restAfterRefusalMs,
  "not-there": restAfterRefusalMs,
  failed: REST_AFTER_FAILURE_MS,
}

export type FetchOutcome =
  | { outcome: "page"; html: string }
  | { outcome: "failed" | "no-access" | "not-there"; html?: undefined }
export type Cancelled = { outcome: "cancelled"; html?: undefined }

/** A page that somebody waits for. */
interface Errand {
  waiting: number
  result: Promise<FetchOutcome | Cancelled>
}

interface HostState {
  queue: Promise<unknown>
  lastRequestAt: number
  restUntil: number
  /** What it said of the time, and when it was asked. */
  date: { askedAt: number; answer: Promise<number | null> } | null
}

async function unread<O extends FetchOutcome["outcome"]>(response: Response, outcome: O): Promise<{ outcome: O }> {
  await response.body?.cancel().catch(() => undefined)
  return { outcome }
}

export class PoliteFetcher {
  readonly #hosts = new Map<string, HostState>()
  readonly #errands = new Map<string, Errand>()

  constructor(
    private readonly clock: () => number = Date.now,
    private readonly wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    private readonly request: typeof fetch = (...args) => fetch(...args),
  ) {}

  /** Whether it is too early to ask for a page again. */
  isFresh({ at, outcome }: Lookup): boolean {
    const age = this.clock() - at
    return age >= 0 && age < restMs[outcome]
  }

  get(url: string): Promise<FetchOutcome>
  /** @param signal ends the caller's wait */
  get(url: string, signal: AbortSignal): Promise<FetchOutcome | Cancelled>
  get(url: string, signal?: AbortSignal): Promise<FetchOutcome | Cancelled> {
    const errand = this.#errands.get(url) ?? this.#begin(url)
    errand.waiting++
    signal?.addEventListener("abort", () => errand.waiting--, { once: true })
    return errand.result
  }

  /**
   * What the site says the time is, in milliseconds since 1970; null where it does not. Asked with no more than the address,
   * and not again for some minutes.
   */
  dateAt(url: string): Promise<number | null> {
    const state = this.#stateOf(url)
    const agoMs = this.clock() - (state.date?.askedAt ?? Number.NEGATIVE_INFINITY)
    if (!state.date || agoMs < 0 || agoMs > DATE_FRESH_FOR_MS)
      state.date = { askedAt: this.clock(), answer: this.#askForDate(url).catch(() => null) }
    return state.date.answer
  }

  async #askForDate(url: string): Promise<number | null> {
    const { headers } = await this.request(url, {
      method: "HEAD",
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(DATE_TIMEOUT_MS),
    })
    const date = Date.parse(headers.get("date")?.slice(0, 60) ?? "")
    const ageSeconds = Number(headers.get("age") ?? 0)
    return Number.isFinite(date + ageSeconds) ? date + ageSeconds * 1000 : null
  }

  #stateOf(url: string): HostState {
    const { host } = new URL(url)
    const state = this.#hosts.get(host) ?? { queue: Promise.resolve(), lastRequestAt: 0, restUntil: 0, date: null }
    this.#hosts.set(host, state)
    return state
  }

  #begin(url: string): Errand {
    const state = this.#stateOf(url)
    const errand: Errand = { waiting: 0, result: state.queue.then(() => this.#inTurn(url, state, errand)) }
    this.#errands.set(url, errand)
    // One that was cancelled may have been asked for anew by now.
    state.queue = errand.result.then(() => this.#errands.get(url) === errand && this.#errands.delete(url))
    return errand
  }

  async #inTurn(url: string, state: HostState, errand: Errand): Promise<FetchOutcome | Cancelled> {
    // A clock that was put back must not make anybody wait for years.
    const restsForMs = state.restUntil - this.clock()
    if (restsForMs > 0 && restsForMs <= REST_AFTER_FAILURE_MS) return { outcome: "failed" }
    const early = Math.min(SPACING_MS, state.lastRequestAt + SPACING_MS - this.clock())
    if (early > 0 && errand.waiting > 0) await this.wait(early)
    if (errand.waiting === 0) {
      this.#errands.delete(url)
      return { outcome: "cancelled" }
    }
    state.lastRequestAt = this.clock()
    try {
      const response = await this.request(url, { credentials: "omit", signal: AbortSignal.timeout(TIMEOUT_MS) })
      // Redirected to another site: what it says is that site's, and nothing of it is read.
      if (!isSameSite(response.url || url, url)) return await unread(response, "no-access")
      const refusal = refusals.get(response.status)
      if (refusal) return await unread(response, refusal)
      if (!response.ok) throw new Error(`status ${response.status}`)
      if (!PAGE_TYPES.test(response.headers.get("content-type")?.slice(0, 100) ?? ""))
        return await unread(response, "not-there")
      return { outcome: "page", html: await bodyText(response, mostBytes.page) }
    } catch {
      state.restUntil = this.clock() + REST_AFTER_FAILURE_MS
      return { outcome: "failed" }
    }
  }
}
