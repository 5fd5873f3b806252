/**
 * The contract of a price source: somebody else's price history of one product. A source knows what to ask and how to
 * read the answer; who runs the errand, when and how often, is not its business.
 */
import type { ProductKey } from "~model/ids"
import type { Sighting } from "~model/money"
import type { DataKind, SourceId, SourceTrouble, TokenState } from "~model/source"

export interface AskedProduct {
  key: ProductKey
  /** Its page: which country's shop it is from. */
  url: string
}

export interface HttpAnswer {
  status: number
  text: string
}

/** What a source is given for one question. */
export interface Errand {
  key: string
  /** Milliseconds since 1970. */
  now: number
  /** Fetches an address of the source's own hosts; null where nobody answered. */
  get(url: string): Promise<HttpAnswer | null>
}

export interface AccountAnswer {
  trouble: SourceTrouble | null
  /** Null where the answer said nothing of them. */
  tokens: TokenState | null
}

export interface HistoryAnswer extends AccountAnswer {
  /** With the source's name as `source`; empty where there is trouble. */
  sightings: Sighting[]
}

export interface PriceSource {
  readonly id: SourceId
  readonly name: string
  readonly needs: {
    /** What the user's key looks like. */
    readonly key: RegExp
    /** Match patterns, asked for when the source is turned on. */
    readonly hosts: readonly string[]
    /** What it is sent; asked for together with the hosts. */
    readonly data: readonly DataKind[]
  }
  /** Whether asking about this product makes sense at all. */
  covers(product: AskedProduct): boolean
  /** Never throws; costs a token. */
  history(product: AskedProduct, errand: Errand): Promise<HistoryAnswer>
  /** Whether the key is good and what is left on it; costs nothing. */
  account(errand: Errand): Promise<AccountAnswer>
}
