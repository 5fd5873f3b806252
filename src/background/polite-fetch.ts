/**
 * The background's one way out: fetching the page of a product that is shown now, or that the user has us watch.
 * One request at a time and host, spaced out, without cookies, never twice within a while, and not at all after errors
 * until some time has passed.
 */
const spacingMs = 3_000
const freshForMs = 6 * 3600_000
const restAfterFailureMs = 10 * 60_000
const timeoutMs = 15_000
const largestPageBytes = 6_000_000

export type FetchOutcome = { outcome: "page"; html: string } | { outcome: "failed" | "no-access"; html?: undefined }

interface HostState {
  queue: Promise<unknown>
  lastRequestAt: number
  restUntil: number
}

export class PoliteFetcher {
  readonly #hosts = new Map<string, HostState>()

  constructor(
    private readonly clock: () => number = Date.now,
    private readonly wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    private readonly request: typeof fetch = (...args) => fetch(...args),
  ) {}

  /** Whether a page read at `readAt` need not be read again. */
  isFresh(readAt: number): boolean {
    return this.clock() - readAt < freshForMs
  }

  get(url: string): Promise<FetchOutcome> {
    const { host } = new URL(url)
    const state = this.#hosts.get(host) ?? { queue: Promise.resolve(), lastRequestAt: 0, restUntil: 0 }
    this.#hosts.set(host, state)
    const result = state.queue.then(() => this.#inTurn(url, state))
    state.queue = result.catch(() => undefined)
    return result
  }

  async #inTurn(url: string, state: HostState): Promise<FetchOutcome> {
    if (this.clock() < state.restUntil) return { outcome: "failed" }
    const early = state.lastRequestAt + spacingMs - this.clock()
    if (early > 0) await this.wait(early)
    state.lastRequestAt = this.clock()
    try {
      const response = await this.request(url, { credentials: "omit", signal: AbortSignal.timeout(timeoutMs) })
      if (response.status === 401 || response.status === 403) return { outcome: "no-access" }
      if (!response.ok) throw new Error(`status ${response.status}`)
      const html = await response.text()
      if (html.length > largestPageBytes) throw new Error("page too large")
      return { outcome: "page", html }
    } catch {
      state.restUntil = this.clock() + restAfterFailureMs
      return { outcome: "failed" }
    }
  }
}
