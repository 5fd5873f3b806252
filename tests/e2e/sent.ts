/** What a browser has sent, and which of it has no stated reason. */
import { keepaHost, mediaHost, pictureHost, shopHost } from "../mall/hosts"
import type { Mall } from "../mall/server"
import type { TestBrowser } from "./driver/browser"
import type { RecordingProxy } from "./driver/recording-proxy"

export interface Sent {
  /** Host names that a connection was opened to. */
  readonly hosts: readonly string[]
  /** Method and address of each request, including unencrypted ones. */
  readonly requests: readonly string[]
}

/** A request that the extension makes in addition to the page's own, and the words in the README that announce it. */
export interface Exception {
  readonly host: string
  /** Path and query. */
  readonly path: RegExp
  readonly says: string
}

/** Requests that only need a page to be watched. */
export const pageExceptions: readonly Exception[] = [
  { host: shopHost, path: /^\/(dp|gp\/product)\/\w{10}$/, says: "the page of a featured product" },
  { host: mediaHost, path: /^\/[^?]+\.m3u8$/, says: "the playlist of a video whose length does not grow" },
  { host: mediaHost, path: /^\/[^?]+\.vtt$/, says: "the file of captions that are off" },
]

/** Requests once the user has turned Keepa on. */
export const keepaException: Exception = {
  host: keepaHost,
  path: /^\/(token|product)\?[\w=&-]+$/,
  says: "If you turn Keepa on in the settings, it gets your own Keepa key and the number and country of each product",
}

/** What browsers request by themselves, as observed without the extension, and none of their settings prevents. */
const browsersOwn: Record<TestBrowser["name"], readonly RegExp[]> = {
  chromium: [
    /^POST https?:\/\/update\.googleapis\.com\/service\/update2\/json\?/,
    /^POST https:\/\/accounts\.google\.com\/ListAccounts\?/,
    /^GET https:\/\/content-autofill\.googleapis\.com\/v1\/pages\//,
  ],
  firefox: [/^GET https:\/\/firefox\.settings\.services\.mozilla\.com\/v1\//],
}

export const sentBy = ({ requests }: Pick<Mall, "requests">, proxy: RecordingProxy): Sent => ({
  hosts: [...proxy.hosts],
  requests: [...requests.map(({ method, host, path }) => `${method} https://${host}${path}`), ...proxy.unencrypted],
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
const getFrom = (host: string, path: string): RegExp => new RegExp(`^GET https://${escaped(host)}${path}$`)

/** What a show's page requests, with or without us. */
export function askedByPage(mall: Mall, scenario: string): RegExp[] {
  const show = escaped(mall.uuidOf(scenario))
  return [
    getFrom(shopHost, `/live/broadcast/${show}(/now)?`),
    getFrom(shopHost, "/mall-assets/[\\w.-]+"),
    getFrom(pictureHost, "/images/[IS]/[\\w-]+\\.(png|jpg)"),
    getFrom(mediaHost, `/${show}_mall/hls/\\w+\\.m3u8(\\?_HLS_msn=\\d+)?`),
    getFrom(mediaHost, `/${show}_mall/hls/\\w+/\\d+\\.(ts|vtt)`),
  ]
}

const hostOf = (request: string): string => new URL(request.split(" ")[1]!).hostname

export const isException =
  (request: string) =>
  ({ host, path }: Exception): boolean => {
    const [method, address] = request.split(" ")
    const url = new URL(address!)
    return (
      method === "GET" && url.protocol === "https:" && url.hostname === host && path.test(url.pathname + url.search)
    )
  }

/** @returns requests without a stated reason, and hosts that were connected to without any recorded request */
export function unexplained(
  { hosts, requests }: Sent,
  browser: TestBrowser["name"],
  page: readonly RegExp[],
  exceptions: readonly Exception[],
): string[] {
  const expected = [...browsersOwn[browser], ...page]
  const isExplained = (one: string) => expected.some((known) => known.test(one)) || exceptions.some(isException(one))
  const asked = new Set(requests.map(hostOf))
  return [
    ...new Set(requests.filter((one) => !isExplained(one))),
    ...hosts.filter((host) => !asked.has(host)).map((host) => `connected to ${host}`),
  ]
}
