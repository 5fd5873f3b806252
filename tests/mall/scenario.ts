/**
 * A scenario is one show of the mall: what is streamed, what its page says, and what must be said of it.
 * One file per scenario in `scenarios/`; the file name is its name, and adding a file is all there is to do.
 */
import type { EvidenceOf, Inspection, VerdictKind } from "../../src/model/evidence"
import type { PageContext } from "./pages/layout"
import type { ShowPage } from "./pages/show"

/** One stretch of what the stream carries, in stream seconds: [fromSeconds, toSeconds). */
export interface StreamPart {
  /** Which take of the renderer; the same set and seed give the same pictures and sound. */
  take: Take
  fromSeconds: number
  toSeconds: number
  /** Second of the take that is on at `fromSeconds`; 0 where left out. */
  takeFromSeconds?: number
  /** Coded apart from every other part with another number: other bytes, other bit rate, other scale. */
  rendition?: number
}

export interface Take {
  set: TakeSet
  seed: number
}

/** The stream of a take whose first seconds go round, each pass coded anew. */
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

/** What a product costs and whether it can be bought, at one moment. Amounts in US cents. */
export interface Offer {
  priceMinor: number
  /** The struck-through price; absent where the page claims none. */
  wasMinor?: number
  /** The shop's own word on its lowest price of 30 days; absent where the page says none. */
  low30Minor?: number
  /** Upper end, where the page gives a range. */
  rangeHighMinor?: number
  /** Pieces left; null: plenty, no number is said. */
  stock: number | null
}

/** A shop that this scenario alone stands on. */
export interface OwnPlace {
  /** Also to be named in hosts.ts. */
  host: string
  /** Of the show's page, which is all that the shop has. */
  path: string
  /** What the show's key ends with. */
  showId: string
  page(context: PageContext, show: ShowPage): string
}

export interface Scenario {
  /** Title, channel and products of the show page. */
  show: ShowName
  /** Where the show stands; on a show page of the shop where left out. */
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
  /** What the page says of the show. */
  claim: "live" | "replay" | "scheduled" | "on-air"
  /** `sliding`: a live playlist; `stitched`: the same, but segment URLs come back; `finished`: with an end. */
  playlist: "sliding" | "stitched" | "finished"
  /** The stream, lazily and without end where it is live: what is on at `atSeconds`. */
  stream(atSeconds: number): StreamPart
  /** Length for `finished` playlists; length of one pass, a multiple of the segment length, for `stitched` ones. */
  lengthSeconds?: number
  /** Which player the page has; hls.js where left out. */
  player?: PlayerKind
  /** True where the player stands in a frame of another host, and only title and products on the shop's page. */
  isFramed?: boolean
  /** The scenario whose recording a small second player of the page plays, twice, ten minutes apart. */
  beside?: string
  /** What is wrong with the page, in scenarios of bad input. */
  flaw?: "no-video" | "never-plays" | "cross-origin" | "broken-json"
  /**
   * What the page asks of browsers that a frame of ours has to live with. `isolated`: no frame that did not agree to it
   * (COEP); `sandboxed`: as if the page stood in a sandboxed frame.
   */
  policy?: "isolated" | "sandboxed"
  /** Its cuts come so quickly that the missing samples of a faster show would hide what repeats. */
  cutsQuickly?: true
  /** How offers differ from the catalogue as the show goes on. */
  offer?(asin: string, atSeconds: number): Partial<Offer>
  expect: Expectation
}

/**
 * `hls`: hls.js; `video-js` and `ivs` (Amazon's) play the same; `dash`: shaka-player; `flv`: mpegts.js over HTTP-FLV; `worker`: Media Source is fetched for and fed in a worker;
 * `file…`: a plain file, played once, by `loop`, by a script that begins again near the end, or gone back in;
 * `webrtc…`: that file, going round at the other end of a connection, which stays or is made anew.
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
  /** Verdicts that must never be shown on the way. */
  never: VerdictKind[]
  /** What must be said of the picture, where it cannot be seen. */
  picture?: Inspection["picture"]
  /** What repeats after how long; a multiple of it is as right. */
  periodSeconds?: number
  /** What must be told of another show, and held against nobody. */
  recognised?: EvidenceOf<"recognised">["as"]
  /** How much of the stream a test has to watch before `verdict` is due. */
  dueAfterSeconds: number
  /** The scenario that has to be watched first, for as many seconds of its stream, and how long ago that was; just now where left out. */
  after?: { scenario: string; watchedSeconds: number; agoSeconds?: number }
}

export type ShowName = "review-revue" | "smart-home-simplified" | "back-to-business" | "gift-shop"

/** Every verdict that says something against the show; what an honest one must never see. */
export const accusations: VerdictKind[] = ["recorded-as-live", "may-be-loop", "loop", "may-be-rerun", "rerun"]
