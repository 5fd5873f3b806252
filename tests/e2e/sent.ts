/** What a browser has sent, and what of it nobody gave a reason for. */
import { keepaHost, mediaHost, pictureHost, shopHost } from "../mall/hosts"
import type { Mall } from "../mall/server"
import type { TestBrowser } from "./driver/browser"
import type { RecordingProxy } from "./driver/recording-proxy"

export interface Sent {
  /** Host names that a connection was opened to. */
  readonly hosts: readonly string[]
  /** Method and address of each request, also of those that were not encrypted. */
  readonly requests: readonly string[]
}

/** Something that the extension asks for beyond what the page asks for, and the words of the README that say so. */
export interface Exception {
  readonly host: string
  /** Path and query. */
  readonly path: RegExp
  readonly says: string
}

/** What needs nothing but a page that is watched. */
export const pageExceptions: readonly Exception[] = [
  { host: shopHost, path: /^\/(dp|gp\/product)\/\w{10}$/, says: "the page of a featured product" },
  { host: mediaHost, path: /^\/[^?]+\.m3u8$/, says: "the playlist of a video whose length does not grow" },
  { host: mediaHost, path: /^\/[^?]+\.vtt$/, says: "the file of captions that are off" },
]

/** Once the user has turned Keepa on. */
export const keepaException: Exception = {
  host: keepaHost,
  path: /^\/(token|product)\?[\w=&-]+$/,
  says: "If you turn Keepa on in the settings, it gets your own Keepa key and the number and country of each product",
}

/** What the browsers ask on their own account, as seen without the extension, and no switch of theirs ends. */
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

/** What the page of a show asks for, with or without us. */
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

/** @returns requests for which there is no reason, and hosts that were reached though nothing is known to have been asked of them */
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
