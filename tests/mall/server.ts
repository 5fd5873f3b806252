/**
 * The demo mall: an HTTPS server on this machine that answers under the real host names, with pages of our own whose
 * markup follows what is publicly known, and streams that are rendered from seeds.
 */

import type { IncomingMessage, ServerResponse } from "node:http"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { fileURLToPath } from "node:url"
import { addressOf } from "./addresses"
import { broadcastsOf, loadScenarios } from "./catalogue/broadcasts"
import { certificateFor } from "./certificate"
import { ClipFootage } from "./footage/clips"
import { RenderedFootage } from "./footage/rendered"

import {
  auctionHost,
  elsewhereHost,
  elsewhereInnerHost,
  elsewherePlayerHost,
  hosts,
  keepaHost,
  mediaHost,
  pictureHost,
  plainHost,
  playerHost,
  shopHost,
  televisionHost,
  unknownShopHost,
} from "./hosts"
import { KeepaAccount } from "./keepa-account"
import { type ChunkSource, ChunkStore } from "./media/chunks"
import { chunkSeconds } from "./media/format"
import { asset } from "./routes/assets"
import { auction } from "./routes/auction"
import { elsewhere, elsewhereFrame, elsewhereInnerFrame } from "./routes/elsewhere"
import { keepaApi } from "./routes/keepa"
import { media } from "./routes/media"
import { ownPlace } from "./routes/own-place"
import { picture } from "./routes/pictures"
import { plainStream } from "./routes/plain-stream"
import { embeddedPlayer } from "./routes/player"
import { type Asked, notFound, type Reply } from "./routes/reply"
import { shop } from "./routes/shop"
import { television } from "./routes/television"
import { unknownShop } from "./routes/unknown-shop"
import type { Offer, Scenario } from "./scenario"
import { MallState, type RequestRecord } from "./state"

export interface MallOptions {
  /** 0 or absent: any free port. */
  port?: number
  /** Real clips to use instead of rendered footage. */
  footageDir?: string
  /** Where encoded footage and the certificate are kept; by default the project's `.cache/mall`. */
  cacheDir?: string
  /** Chunks encoded in another way than the mall's, for example larger. */
  chunks?: ChunkSource
  /** For a visitor with a made-up past: every page says that it is made up. */
  madeUpPast?: boolean
}

export interface Mall {
  readonly port: number
  readonly scenarios: ReadonlyMap<string, Scenario>
  /** The account at the mall's price source. */
  readonly keepa: KeepaAccount
  /** Every request so far, newest last, including those to hosts for which the mall has nothing. */
  readonly requests: readonly RequestRecord[]
  /** @param options.withPort for browsers that map host names but not ports */
  urlOf(scenario: string, options?: { withPort?: boolean }): string
  /** The end of the show's key. */
  showIdOf(scenario: string): string
  /** @param path on the shop, such as `/live` or `/dp/B0MALLLP04` */
  urlOfPath(path: string, options?: { withPort?: boolean }): string
  uuidOf(scenario: string): string
  /** Sets how many times faster than real time one show, or every show, runs and plays. Call it before the visit. */
  setRate(rate: number, scenario?: string): void
  /** Stream seconds since the start of the show. Asking starts the show. */
  streamSeconds(scenario: string): number
  /** Moves the show's clock forward without anyone watching. */
  advance(scenario: string, seconds: number): void
  /** The next visitor sees the show from its beginning. */
  startOver(scenario: string): void
  /** Overrides catalogue and scenario; the show page follows within a second. */
  setPrice(asin: string, priceMinor: number, wasMinor?: number): void
  /** Overrides anything else in an offer: a range, the shop's own 30-day low. */
  setOffer(asin: string, change: Partial<Offer>): void
  /** @param stock null means plenty */
  setStock(asin: string, stock: Offer["stock"]): void
  /** From now on, every show that has the product features it. */
  feature(asin: string): void
  /** Removes the product's own page; shows keep offering the product. */
  takeDown(asin: string): void
  /** @param markup comes before everything else on the product's own page from now on; "" removes it */
  setPrelude(asin: string, markup: string): void
  /** Renders and encodes the beginning of a show, so that it can play at any rate on a slow machine. */
  prepareFootage(scenario: string, seconds: number): Promise<void>
  close(): Promise<void>
}

/** Where encoded footage is kept. */
export const defaultCacheDir = fileURLToPath(new URL("../../.cache/mall", import.meta.url))

const pageHosts: ReadonlySet<string> = new Set([
  shopHost,
  auctionHost,
  televisionHost,
  unknownShopHost,
  playerHost,
  elsewhereHost,
  elsewhereInnerHost,
])

export async function startMall(options: MallOptions = {}): Promise<Mall> {
  const cacheDir = options.cacheDir ?? defaultCacheDir
  const source = options.footageDir === undefined ? new RenderedFootage() : await ClipFootage.open(options.footageDir)
  const store = options.chunks ?? new ChunkStore(source, cacheDir)
  const scenarios = await loadScenarios()
  const state = new MallState(broadcastsOf(scenarios), store)
  const keepa = new KeepaAccount()
  const { madeUpPast = false } = options
  const ownHosts = state.broadcasts.flatMap(({ scenario: { place } }) => (typeof place === "object" ? place.host : []))
  const routes: Record<string, (asked: Asked) => Promise<Reply>> = {
    [shopHost]: (asked) => shop(state, asked),
    [auctionHost]: (asked) => auction(state, asked),
    [televisionHost]: (asked) => television(state, asked),
    [unknownShopHost]: (asked) => unknownShop(state, asked),
    [mediaHost]: (asked) => media(state, asked),
    [plainHost]: (asked) => plainStream(state, asked),
    [elsewhereHost]: (asked) => elsewhere(state, asked),
    [elsewhereInnerHost]: (asked) => elsewhereInnerFrame(state, asked),
    [elsewherePlayerHost]: elsewhereFrame,
    [playerHost]: (asked) => embeddedPlayer(state, asked),
    [pictureHost]: (asked) => picture(source, asked),
    [keepaHost]: async (asked) => keepaApi(keepa, asked),
    ...Object.fromEntries(ownHosts.map((host) => [host, (asked: Asked) => ownPlace(state, asked)])),
  }
  /** Records a request. @returns the requested host and path */
  const record = (request: IncomingMessage) => {
    const host = request.headers.host ?? ""
    const [hostName = "", port] = host.split(":")
    const url = new URL(request.url ?? "/", `https://${host || shopHost}`)
    state.record({ host: hostName, path: url.pathname + url.search, method: request.method ?? "GET", at: Date.now() })
    return { hostName, port, url }
  }
  const server = createServer(await certificateFor(hosts, cacheDir), async (request, response) => {
    const { hostName, port, url } = record(request)
    const asked = {
      url,
      portSuffix: port === undefined ? "" : `:${port}`,
      madeUpPast,
      range: request.headers.range,
      signal: untilGone(response),
    }
    const hasPages = pageHosts.has(hostName) || ownHosts.includes(hostName)
    const answer = (hasPages && assetRoute(url.pathname)) || routes[hostName] || (async () => notFound())
    await send(response, await answer(asked).catch(failed), asked.signal)
  })
  // Nothing in the mall uses WebSockets, but attempts are recorded.
  server.on("upgrade", (request, socket) => {
    record(request)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const urlOfPath: Mall["urlOfPath"] = (path, { withPort = false } = {}) =>
    `https://${shopHost}${withPort ? `:${port}` : ""}${path}`
  const uuidOf = (scenario: string) => state.byName(scenario).uuid

  return {
    port,
    scenarios,
    keepa,
    requests: state.requests,
    urlOfPath,
    uuidOf,
    urlOf(scenario, { withPort = false } = {}) {
      const { host, path } = addressOf(state.byName(scenario))
      return `https://${host}${withPort ? `:${port}` : ""}${path}`
    },
    showIdOf: (scenario) => addressOf(state.byName(scenario)).showId,
    setRate: (rate, scenario) => state.setRate(rate, scenario === undefined ? undefined : state.byName(scenario)),
    streamSeconds: (scenario) => state.runOf(state.byName(scenario)).clock.elapsedSeconds(),
    advance: (scenario, seconds) => state.runOf(state.byName(scenario)).clock.advance(seconds),
    startOver: (scenario) => state.startOver(state.byName(scenario)),
    setPrice: (asin, priceMinor, wasMinor) =>
      state.changeOffer(asin, {
        priceMinor,
        rangeHighMinor: undefined,
        ...(wasMinor === undefined ? {} : { wasMinor }),
      }),
    setOffer: (asin, change) => state.changeOffer(asin, change),
    setStock: (asin, stock) => state.changeOffer(asin, { stock }),
    feature: (asin) => state.feature(asin),
    takeDown: (asin) => state.takenDown.add(asin),
    setPrelude: (asin, markup) => state.preludes.set(asin, markup),
    async prepareFootage(scenario, seconds) {
      const { stream } = state.byName(scenario).scenario
      for (let chunk = 0; chunk * chunkSeconds < seconds; chunk++) await store.get(stream, chunk)
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}

/** Scripts and styles are the same on every host that has pages. */
function assetRoute(pathname: string): (() => Promise<Reply>) | null {
  const name = /^\/mall-assets\/([^/]+)$/.exec(pathname)?.[1]
  return name === undefined ? null : () => asset(name)
}

function untilGone(response: ServerResponse<IncomingMessage>): AbortSignal {
  const controller = new AbortController()
  response.on("close", () => controller.abort())
  return controller.signal
}

async function send(response: ServerResponse, { status, headers, body }: Reply, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  response.writeHead(status, headers)
  if (body instanceof Readable)
    await pipeline(body, response).catch(() => {}) // The viewer has left.
  else response.end(body)
}

function failed(error: unknown): Reply {
  console.error(error)
  return { status: 500, headers: { "content-type": "text/plain; charset=utf-8" }, body: "The mall could not answer" }
}
