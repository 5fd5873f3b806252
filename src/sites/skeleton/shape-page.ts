/**
 * Writes the elements of a page's skeleton, each attribute by its purpose, without code, styles, comments and drawings.
 */
import { mostOfSkeleton } from "~model/limits"
import { statesInScript } from "../dom/script-json"
import { LARGEST_STATE_CHARS } from "../dom/state"
import { addressIn, attributeOf } from "../dom/text"
import type { PagePart } from "../kit"
import { CENTS_NAME } from "../product-page/amount-text"
import type { lenientParser } from "../structured-data/json-ld"
import type { Disguise } from "./disguise"
import { isKnownName } from "./known-names"
import type { Values } from "./shape-value"

export interface PageShaper {
  values: Values
  disguise: Disguise
  /** Frames that have still to be written into the page. */
  parts: Set<PagePart>
  left: { nodes: number; chars: number }
  /** Of blocks of JSON-LD. */
  parse: ReturnType<typeof lenientParser>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const VOID = set("area base br col embed hr img input link meta source track wbr")
const TAGS = set(
  "html head title base link meta body address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section search blockquote dd div dl dt " +
    "figcaption figure hr li menu ol p pre ul a abbr b bdi bdo br cite code data dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time u var " +
    "wbr area audio img map track video embed iframe object picture source canvas del ins caption col colgroup table tbody td tfoot th thead tr button " +
    "datalist fieldset form input label legend meter optgroup option output progress select textarea details dialog summary slot strike font center tt big nobr",
)
/** Elements whose content is not read, or is only code. */
const EMPTIED = set("style noscript template svg math canvas object")
const LEFT_OUT = set("style noscript template math base")

const NAMES = set(
  "class id name for role type rel itemprop itemref property typeof http-equiv method target dir as slot is part form list headers scope kind preload loading " +
    "decoding autocomplete inputmode enctype shape wrap crossorigin referrerpolicy allow sandbox fetchpriority media",
)
const TEXTS = set(
  "title alt placeholder label abbr summary aria-label aria-description aria-valuetext aria-roledescription aria-placeholder",
)
const ADDRESSES = set(
  "href src action formaction poster cite data longdesc background ping itemtype itemid vocab resource about manifest",
)
const DROPPED = set("srcdoc nonce integrity charset srcset imagesrcset sizes style")
const ID_REFERENCE = /^aria-(?:controls|labelledby|describedby|owns|activedescendant|details|flowto|errormessage)$/
const ATTRIBUTE_NAME = /^[a-z_:@][a-z0-9_:.@-]*$/
const LONGEST_TEXT = 5_000
const LONGEST_ATTRIBUTE = 2_000

/** The HTML of one document. */
export function* pageLike(root: Element, shaper: PageShaper): Generator<void, string> {
  const { left } = shaper
  let html = ""
  const write = (text: string) => {
    html += text
    left.chars -= text.length
  }
  const pending: (Node | string)[] = [root]
  let depth = 0
  while (pending.length > 0) {
    const next = pending.pop()!
    if (typeof next === "string") {
      write(next)
      depth--
      continue
    }
    yield
    if (left.chars <= 0 || left.nodes-- <= 0) continue
    if (next.nodeType === 3) write(escapedText(textOfNode(next, shaper)))
    if (next.nodeType !== 1) continue
    const element = next as Element
    const tag = tagLike(element, shaper)
    if (tag === null || LEFT_OUT.has(tag) || isLinkOfNoUse(element, tag)) continue
    if (element.localName === "script") {
      write(scriptLike(element, shaper))
      continue
    }
    const part = tag === "iframe" ? yield* partLike(element, shaper) : ""
    write(`<${tag}${attributesLike(element, shaper)}${part}>`)
    if (VOID.has(tag)) continue
    const isInner = !EMPTIED.has(tag) && tag !== "iframe" && depth < mostOfSkeleton.depth
    pending.push(`</${tag}>`)
    depth++
    if (isInner) for (let child = element.lastChild; child; child = child.previousSibling) pending.push(child)
  }
  return html
}

/** The name of an element's tag. In the names of custom elements, known words stay. */
function tagLike({ localName }: Element, { values }: PageShaper): string | null {
  if (TAGS.has(localName) || EMPTIED.has(localName) || localName === "script") return localName
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(localName)) return "div"
  const name = values.name(localName)
  return /^[a-z]/.test(name) ? name : "div"
}

const isLinkOfNoUse = (element: Element, tag: string): boolean =>
  tag === "link" &&
  !/canonical|alternate/.test(attributeOf(element, "rel") ?? "") &&
  !element.hasAttribute("itemprop") &&
  !element.hasAttribute("property")

function textOfNode(node: Node, { values, disguise }: PageShaper): string {
  const text = (node.nodeValue ?? "").slice(0, LONGEST_TEXT)
  if (text.trim() === "") return text.includes("\n") ? "\n" : text.slice(0, 1)
  const { tagName = "", className = "" } = node.parentElement ?? {}
  const isCents = /^\s*\d{2}\s*$/.test(text) && (CENTS_NAME.test(`${className}`) || /^SU[PB]$/.test(tagName))
  return isCents ? text.replace(/\d+/, disguise.decimals) : values.text(text.replace(/[ \t\r\f]+/g, " "))
}

function attributesLike(element: Element, shaper: PageShaper): string {
  const { values } = shaper
  let written = ""
  for (const { name, value } of element.attributes) {
    const lower = name.toLowerCase()
    if (!ATTRIBUTE_NAME.test(lower) || /^on|^@/.test(lower)) continue
    const shaped =
      lower === "style"
        ? styleLike(value, shaper)
        : DROPPED.has(lower)
          ? null
          : attributeLike(element, lower, value, shaper)
    if (shaped === null) continue
    written += ` ${values.name(lower)}${shaped === "" ? "" : `="${escapedAttribute(shaped)}"`}`
  }
  return written
}

function attributeLike(element: Element, name: string, whole: string, { values }: PageShaper): string {
  if (whole.length > LARGEST_STATE_CHARS) return ""
  const value = /^\s*(?:[[{"]|&)/.test(whole) ? whole : whole.slice(0, LONGEST_ATTRIBUTE)
  if (value === name && isKnownName(name)) return value
  if (NAMES.has(name) || ID_REFERENCE.test(name)) return values.name(value)
  if (TEXTS.has(name)) return values.text(value)
  if (ADDRESSES.has(name)) return /^[[{]/.test(value.trim()) ? values.value(value) : values.address(value)
  if (name !== "content" && name !== "value") return values.value(value, name)
  const of = ["itemprop", "property", "name"].map((attribute) => attributeOf(element, attribute)).find(Boolean)
  return values.value(value, of ?? name)
}

/** Keeps the styles that say whether something is hidden or struck through, or how full a bar is. */
function styleLike(style: string, { disguise }: PageShaper): string | null {
  const kept = [
    /(?:^|;)\s*(display)\s*:\s*(none)/i,
    /(?:^|;)\s*(visibility)\s*:\s*(hidden)/i,
    /(?:^|;)\s*(text-decoration(?:-line)?)\s*:\s*(line-through)/i,
    /(?:^|;)\s*(width)\s*:\s*(\d{1,3}%)/i,
  ].flatMap((pattern) => {
    const [, name, value] = pattern.exec(style.slice(0, LONGEST_ATTRIBUTE)) ?? []
    return name && value ? [`${name.toLowerCase()}:${value.replace(/\d+/, disguise.whole)}`] : []
  })
  return kept.length === 0 ? null : kept.join(";")
}

/**
 * The `srcdoc` of a frame that is part of the page. It is found by its path, because its query may have changed since
 * it loaded.
 */
function* partLike(frame: Element, shaper: PageShaper): Generator<void, string> {
  const src = addressIn(frame, "src") ?? ""
  for (const part of shaper.parts) {
    const { url } = part
    if (!URL.canParse(src, url.href) || new URL(src, url).pathname !== url.pathname) continue
    shaper.parts.delete(part)
    return ` srcdoc="${escapedAttribute(yield* pageLike(part.root, shaper))}"`
  }
  return ""
}

/** Frames whose address is on no `iframe` in the page. */
export function* partsLeftLike(shaper: PageShaper): Generator<void, string> {
  let html = ""
  for (const part of shaper.parts) {
    shaper.parts.delete(part)
    const src = escapedAttribute(shaper.values.address(part.url.href))
    html += `\n<iframe src="${src}" srcdoc="${escapedAttribute(yield* pageLike(part.root, shaper))}"></iframe>`
  }
  return html
}

function scriptLike(script: Element, { values, parse }: PageShaper): string {
  const type = attributeOf(script, "type") ?? ""
  const code = script.textContent ?? ""
  const id = attributeOf(script, "id")
  const attributes =
    (type === "" ? "" : ` type="${escapedAttribute(typeLike(type))}"`) +
    (id ? ` id="${escapedAttribute(values.name(id))}"` : "")
  if (/json/i.test(type)) {
    const parsed = /ld\+/i.test(type) && code.length <= LARGEST_STATE_CHARS ? parse(code) : undefined
    const state = code.length > LARGEST_STATE_CHARS ? "{}" : code.trim()
    const shaped = parsed === undefined ? values.value(state).replaceAll("<", "\\u003c") : values.json(parsed)
    return `<script${attributes}>${shaped}</script>\n`
  }
  const states = [...statesInScript(code)].flatMap(({ text, isMeantAsJson, name }) => {
    const json = name === "" ? null : jsonLike(text, values)
    return json === null ? [] : [`${values.name(name)} = ${isMeantAsJson ? `JSON.parse(${quoted(json)})` : json};`]
  })
  return states.length === 0 ? "" : `<script${attributes}>${states.join("\n")}</script>\n`
}

const typeLike = (type: string): string =>
  /^(?:application|text)\/(?:ld\+|[\w.]+\+)?json$/.test(type) ? type : /json/i.test(type) ? "application/json" : ""

function jsonLike(text: string, values: Values): string | null {
  if (text.length > LARGEST_STATE_CHARS || !/^\s*(?:[[{"]|&)/.test(text)) return null
  try {
    return values.json(JSON.parse(text))
  } catch {
    return /^\s*&|^\s*[[{]&/.test(text) ? values.value(text) : null
  }
}

/** As a JavaScript literal for a script in a page. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll("<", "\\u003c")

const escapedText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
const escapedAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")

/** The page's globals as inline scripts that set them. */
export const factsLike = (facts: Readonly<Record<string, unknown>>, values: Values): string =>
  Object.entries(facts)
    .filter(([name]) => /^[\w$]+$/.test(name) && name.split(/[_$]+/).every((word) => word === "" || isKnownName(word)))
    .map(([name, value]) => `\n<script>window.${name} = ${values.json(value)};</script>`)
    .join("")
