/** What the mall keeps in memory while it is open: running shows, current offers, and who requested what. */
import { randomUUID } from "node:crypto"
import type { Broadcast } from "./catalogue/broadcasts"
import { productOf } from "./catalogue/products"
import { shows } from "./catalogue/shows"
import type { ChunkSource } from "./media/chunks"
import type { Offer } from "./scenario"
import { ShowRun } from "./show-run"

export interface RequestRecord {
  host: string
  path: string
  method: string
  /** Wall-clock milliseconds. */
  at: number
}

/** Older requests are dropped, because a mall may be open for days. */
const mostRequests = 20_000
/** How long each product is featured. */
const featuredForSeconds = 24
/** How far ahead a scheduled show always is: it never begins while the mall is open. */
const startsAfterMs = 12 * 60_000

export class MallState {
  readonly requests: RequestRecord[] = []
  private readonly runs = new Map<string, ShowRun>()
  /** Products whose own pages have been removed. */
  readonly takenDown = new Set<string>()
  /** Markup that comes first on a product's page, by ASIN. */
  readonly preludes = new Map<string, string>()
  private readonly changes = new Map<string, Partial<Offer>>()
  /** The product that is featured wherever possible; null if all take turns. */
  private featured: string | null = null
  /** Shows in the order of their last visits. */
  private readonly visited: Broadcast[] = []
  private rate = 1

  constructor(
    readonly broadcasts: readonly Broadcast[],
    private readonly store: ChunkSource,
  ) {}

  /** When a scheduled show begins (epoch ms). */
  get startsAt(): number {
    return Date.now() + startsAfterMs
  }

  record(request: RequestRecord): void {
    this.requests.push(request)
    if (this.requests.length > mostRequests) this.requests.splice(0, mostRequests / 2)
  }

  byUuid(uuid: string): Broadcast | undefined {
    return this.broadcasts.find((broadcast) => broadcast.uuid === uuid)
  }

  /** @throws if there is no such scenario */
  byName(name: string): Broadcast {
    const broadcast = this.broadcasts.find((candidate) => candidate.name === name)
    if (broadcast === undefined) throw new Error(`No scenario is called ${name}`)
    return broadcast
  }

  /** The show's run, which the first caller starts. @param rate used only if this call starts it */
  runOf(broadcast: Broadcast, rate = this.rate): ShowRun {
    const known = this.runs.get(broadcast.uuid)
    if (known !== undefined) return known
    const path = randomUUID().slice(0, 8)
    const run = new ShowRun(broadcast.scenario, this.store, path, rate, Date.now())
    this.runs.set(broadcast.uuid, run)
    return run
  }

  /** Ends the show's run: the next viewer sees it from the beginning, under new segment paths. */
  startOver(broadcast: Broadcast): void {
    this.runs.delete(broadcast.uuid)
  }

  setRate(rate: number, broadcast?: Broadcast): void {
    if (broadcast === undefined) this.rate = rate
    const runs = broadcast === undefined ? this.runs.values() : [this.runOf(broadcast, rate)]
    for (const run of runs) run.clock.setRate(rate)
  }

  visit(broadcast: Broadcast): void {
    const before = this.visited.indexOf(broadcast)
    if (before >= 0) this.visited.splice(before, 1)
    this.visited.push(broadcast)
  }

  changeOffer(asin: string, change: Partial<Offer>): void {
    this.changes.set(asin, { ...this.changes.get(asin), ...change })
  }

  /** The catalogue's offer, overridden by the show visited last, and then by what a test has set. */
  offerOf(asin: string, broadcast?: Broadcast): Offer {
    const product = productOf(asin)
    if (product === undefined) throw new Error(`No product ${asin}`)
    const show = broadcast ?? this.visited.findLast(({ scenario }) => shows[scenario.show].asins.includes(asin))
    const shown = show?.scenario.offer?.(asin, this.runOf(show).clock.elapsedSeconds())
    return { ...product.offer, ...shown, ...this.changes.get(asin) }
  }

  /** @throws if the catalogue does not contain the ASIN */
  feature(asin: string): void {
    if (productOf(asin) === undefined) throw new Error(`No product ${asin}`)
    this.featured = asin
  }

  featuredAsin(broadcast: Broadcast): string {
    const { asins } = shows[broadcast.scenario.show]
    if (this.featured !== null && asins.includes(this.featured)) return this.featured
    const turn = Math.floor(this.runOf(broadcast).clock.elapsedSeconds() / featuredForSeconds)
    return asins[turn % asins.length]!
  }
}
