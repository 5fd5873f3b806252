/** What every handler works with. */
import type { LiveproofDatabase } from "~store/database"
import type { PoliteFetcher } from "./polite-fetch"
import type { SourceDesk } from "./price-sources"

export interface Context {
  readonly db: LiveproofDatabase
  readonly fetcher: PoliteFetcher
  readonly sources: SourceDesk
  now(): number
}
