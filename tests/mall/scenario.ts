/**
 * A scenario is one show of the mall: what is streamed, what its page says, and what Liveproof must say about it. There
 * is one file per scenario in `scenarios/`, named after it; to add a scenario, just add a file.
 */
import type { EvidenceOf, Inspection, VerdictKind } from "../../src/model/evidence"
import type { PageContext } from "./pages/layout"
import type { ShowPage } from "./pages/show"

/** One part of the stream, in stream seconds: [fromSeconds, toSeconds). */
export interface StreamPart {
  /** The take of the renderer; the same set and seed give the same picture and sound. */
  take: Take
  fromSeconds: number
  toSeconds: number
  /** The second of the take that plays at `fromSeconds`; 0 if omitted. */
  takeFromSeconds?: number
  /** Parts with different numbers are encoded differently: other bytes, other bit rate, other scale. */
  rendition?: number
}

export interface Take {
  set: TakeSet
  seed: number
}

/** A stream that repeats the first seconds of a take, re-encoded in each pass. */
export const goesRound =
  (take: Take, passSeconds: number) =>
  (atSeconds: number): StreamPart => {
    const pass = Math.floor(atSeconds / passSeconds)
    return { take, fromSeconds: pass * passSeconds, toSeconds: (pass + 1) * passSeconds, rendition: pass }
  }

export type TakeSet =
  | "review-revue"
  | "smart-home"
  | "back-to-business"
  | "gift-shop"
  | "walk-in"
  | "slate"
  | "jingle"
  | "advert"
  | "teaser"
  | "black"

/** A product's price and availability at one moment. Amounts in US cents. */
export interface Offer {
  priceMinor: number
  /** The struck-through price; absent if the page claims none. */
  wasMinor?: number
  /** What the shop says was its lowest price in 30 days; absent if the page does not say. */
  low30Minor?: number
  /** The upper end, if the page gives a range. */
  rangeHighMinor?: number
  /** Pieces left; null means plenty, and no number is shown. */
  stock: number | null
}

/** A shop that only this scenario uses. */
export interface OwnPlace {
  /** Must also be listed in hosts.ts. */
  host: string
  /** The path of the show's page, the only page of the shop. */
  path: string
  /** The end of the show's key. */
  showId: string
  page(context: PageContext, show: ShowPage): string
}

export interface Scenario {
  /** Gives title, channel and products of the show page. */
  show: ShowName
  /** Where the show appears; by default on a show page of the shop. */
  place?:
    | "show-page"
    | "product-slot"
    | "store-slot"
    | "home-slot"
    | "auction"
    | "auction-framed"
    | "television"
    | "unknown-shop"
    | OwnPlace
  /** What the page says about the show. */
  claim: "live" | "replay" | "scheduled" | "on-air"
  /** `sliding`: a live playlist; `stitched`: the same, but segment URLs repeat; `finished`: a playlist with an end. */
  playlist: "sliding" | "stitched" | "finished"
  /** The part of the stream that plays at `atSeconds`, computed on demand; a live stream has no end. */
  stream(atSeconds: number): StreamPart
  /**
   * The whole length for `finished` playlists; for `stitched` ones, that of one pass, a multiple of the segment length.
   */
  lengthSeconds?: number
  /** The page's player; by default hls.js. */
  player?: PlayerKind
  /** True if the player is in a frame of another host, with only title and products on the shop's page. */
  isFramed?: boolean
  /** The scenario whose recording a small second player on the page plays twice, ten minutes apart. */
  beside?: string
  /** What is wrong with the page, for scenarios of bad input. */
  flaw?: "no-video" | "never-plays" | "cross-origin" | "broken-json"
  /**
   * Restrictions that the page imposes and that our frame must live with. `isolated`: only frames that opt in (COEP);
   * `sandboxed`: as if the page were in a sandboxed frame.
   */
  policy?: "isolated" | "sandboxed"
  /** It cuts so quickly that, played faster, it would lose the samples needed to see the repeat. */
  cutsQuickly?: true
  /** How offers differ from the catalogue during the show. */
  offer?(asin: string, atSeconds: number): Partial<Offer>
  expect: Expectation
}

/**
 * `hls`: hls.js; `video-js` and `ivs` (Amazon's) play the same stream; `dash`: shaka-player; `flv`: mpegts.js over
 * HTTP-FLV; `worker`: a worker fetches the segments and feeds Media Source; `file…`: a plain file, played once, with
 * `loop`, restarted near its end by a script, or sought back in; `webrtc…`: that file, looping at the other end of a
 * connection, which stays or is replaced.
 */
export type PlayerKind =
  | "hls"
  | "video-js"
  | "ivs"
  | "dash"
  | "flv"
  | "worker"
  | "file"
  | "file-loop"
  | "file-loop-script"
  | "file-seek"
  | "webrtc"
  | "webrtc-replaced"

export interface Expectation {
  verdict: VerdictKind
  /** Verdicts that must not appear at any time. */
  never: VerdictKind[]
  /** What must be said about the picture if it cannot be read. */
  picture?: Inspection["picture"]
  /** The period of the repeat; a multiple of it is correct too. */
  periodSeconds?: number
  /** What must be recognised as another show's, without counting against this one. */
  recognised?: EvidenceOf<"recognised">["as"]
  /** How much of the stream a test must watch before `verdict` is due. */
  dueAfterSeconds: number
  /** The scenario that must be watched first, for how much of its stream, and how long ago; by default just now. */
  after?: { scenario: string; watchedSeconds: number; agoSeconds?: number }
}

export type ShowName = "review-revue" | "smart-home-simplified" | "back-to-business" | "gift-shop"

/** Every verdict that counts against a show; an honest one must never get it. */
export const accusations: VerdictKind[] = ["recorded-as-live", "may-be-loop", "loop", "may-be-rerun", "rerun"]
