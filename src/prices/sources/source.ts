/**
 * What a price source must offer: somebody else's price history of one product. A source knows what to ask and how to
 * read the answer; when, how often and by whom it is asked is not its business.
 */
import type { ProductKey } from "~model/ids"
import type { Sighting } from "~model/money"
import type { DataKind, SourceId, SourceTrouble, TokenState } from "~model/source"

export interface AskedProduct {
  key: ProductKey
  /** Its page, which tells the country's shop. */
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
  /** Fetches a URL of the source's own hosts; null if nobody answered. */
  get(url: string): Promise<HttpAnswer | null>
}

export interface AccountAnswer {
  trouble: SourceTrouble | null
  /** Null if the answer did not mention them. */
  tokens: TokenState | null
}

export interface HistoryAnswer extends AccountAnswer {
  /** With the source's id as `source`; empty if there was trouble. */
  sightings: Sighting[]
}

export interface PriceSource {
  readonly id: SourceId
  readonly name: string
  readonly needs: {
    /** What the user's key looks like. */
    readonly key: RegExp
    /** Match patterns of hosts; access is asked for when the source is turned on. */
    readonly hosts: readonly string[]
    /** What it is sent; permission is asked for together with the hosts. */
    readonly data: readonly DataKind[]
  }
  /** Whether asking about this product makes sense at all. */
  covers(product: AskedProduct): boolean
  /** Never throws; costs a token. */
  history(product: AskedProduct, errand: Errand): Promise<HistoryAnswer>
  /** Whether the key is valid, and how many tokens are left; costs none. */
  account(errand: Errand): Promise<AccountAnswer>
}
