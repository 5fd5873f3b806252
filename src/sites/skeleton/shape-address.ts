/**
 * Replaces an address by one of the same shape. What readers match on stays: the scheme, hosts of known shops, words
 * that are common in shops' paths, and names of parameters that consist of known words. Everything else is replaced,
 * part by part.
 */
import { commonWords } from "~model/address-shape"
import { isKnownValue } from "./known-texts"
import { isKnownThroughout, nameLike, type Shaper, textLike } from "./shape-text"

export interface AddressShaper extends Shaper {
  /** Replaces a value in the address. */
  value(text: string): string
  isKnownHost(host: string): boolean
}

const ADDRESS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is
const schemes = new Set(["http", "https", "ws", "wss"])
const contacts = new Set(["mailto", "tel", "sms"])
const COUNTRIES = /^[a-z]{2}$/
const endings = new Set("com org net info biz shop store live tv app example invalid test localhost".split(" "))
const hostWords = new Set(
  "www m mobile live shop store video videos cdn img image images static media player assets api co com".split(" "),
)
const fileEndings = new Set(
  "html htm php aspx jsp jpg jpeg png gif webp avif svg mp4 webm m3u8 mpd ts vtt srt js css json".split(" "),
)
const pathWords = new Set(
  "goldbox deals browse.html homepage.html fashion customer-reviews content shop-live-tv.html player.html sellers play i s images".split(
    " ",
  ),
)

export function addressLike(address: string, shaper: AddressShaper): string {
  const [, scheme, host, path = "", query, hash] = ADDRESS.exec(address.trim()) ?? []
  if (scheme !== undefined && contacts.has(scheme.toLowerCase())) return `${scheme}:${textLike(path, shaper)}`
  if (scheme !== undefined && !schemes.has(scheme.toLowerCase())) return "about:blank"
  return [
    scheme === undefined ? "" : `${scheme}:`,
    host === undefined ? "" : `//${hostLike(host, shaper)}`,
    path
      .split("/")
      .map((segment, at, all) =>
        namesSomebody(segment, all[at - 1]) ? tokensLike(segment, shaper) : segmentLike(segment, shaper),
      )
      .join("/"),
    query === undefined ? "" : `?${queryLike(query, shaper)}`,
    hash === undefined ? "" : `#${encoded(nameLike(decoded(hash), shaper))}`,
  ].join("")
}

function hostLike(authority: string, { disguise, isKnownHost }: AddressShaper): string {
  const [, host = "", port = ""] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(\d*))?$/s.exec(authority) ?? []
  const name = host.toLowerCase()
  const atPort = port === "" ? "" : `:${Number(disguise.whole(port)) % 65_536}`
  if (isKnownHost(name)) return name + atPort
  if (/^\[/.test(name)) return `[2001:db8::1]${atPort}`
  if (/^[\d.]+$/.test(name)) return `192.0.2.1${atPort}`
  const labels = name.split(".")
  const last = labels.length - 1
  const shaped = labels.map((label, at) => {
    if (at === last) return COUNTRIES.test(label) || endings.has(label) ? label : "example"
    if (hostWords.has(label) && (at === 0 || at === last - 1)) return label
    return label
      .replace(/^xn--/, "")
      .replace(/[\p{L}\p{M}\p{Nd}]+/gu, (token) => disguise.token(token.normalize("NFD").replace(/[^a-z0-9]/g, "a")))
  })
  return shaped.join(".") + atPort
}

/** Whether a segment names an account. Those are replaced even if they consist of known words. */
const namesSomebody = (segment: string, before = ""): boolean =>
  /^(?:@|%40)/i.test(segment) || /^(?:u|users?|profiles?|usr|sellers?|members?|channels?)$/i.test(before)

const tokensLike = (segment: string, { disguise }: AddressShaper): string =>
  encoded(decoded(segment).replace(/[\p{L}\p{M}\p{Nd}]+/gu, disguise.token))

function segmentLike(segment: string, shaper: AddressShaper): string {
  const text = decoded(segment)
  if (text === "" || commonWords.has(text) || pathWords.has(text)) return segment
  const [, stem = text, ending = ""] = /^(.*?)(\.[a-z0-9]{2,5})?$/s.exec(text) ?? []
  const isFile = fileEndings.has(ending.slice(1))
  if (isKnownThroughout(isFile ? stem : text)) return encoded(isFile ? stem + ending : text)
  return encoded(isFile ? shaper.value(stem) + ending : shaper.value(text))
}

const MOST_PARAMETERS = 60

const queryLike = (query: string, shaper: AddressShaper): string =>
  query
    .split("&")
    .slice(0, MOST_PARAMETERS)
    .map((part) => {
      const [name = "", ...value] = part.split("=")
      const shapedName = encodeURIComponent(nameLike(decoded(name), shaper))
      if (value.length === 0) return shapedName
      return `${shapedName}=${encodeURIComponent(shaper.value(decoded(value.join("=").replaceAll("+", " "))))}`
    })
    .join("&")

/** Text that cannot be decoded is taken as it is, without "%", and is replaced like any other. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replaceAll("%", "")
  }
}

const encoded = (text: string): string =>
  [...text]
    .map((character) => (/[\w.~!$&'()*+,;=:@-]/.test(character) ? character : encodeURIComponent(character)))
    .join("")

const BETWEEN = /([.:_#]+)/

/**
 * Replaces an id with several parts ("amzn1.asin.B0…", "LiveEvent:7f3a…") or a state ("POST_LIVE_TRIMMED"); known parts
 * stay.
 */
export const identifierLike = (text: string, shaper: Shaper): string =>
  text.split(BETWEEN).some(isKnownValue)
    ? text
        .split(BETWEEN)
        .map((part) => (isKnownValue(part) ? part : textLike(part, shaper)))
        .join("")
    : textLike(text, shaper)
