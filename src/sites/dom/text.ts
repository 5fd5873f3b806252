/**
 * The text of elements as a person would read it: no scripts, styles or templates, and white space collapsed. There is
 * no recursion, because a page may be nested more deeply than the call stack allows.
 */
import { mostChars } from "~model/limits"
import { plainText } from "~model/plain-text"
import { spend } from "./work-limit"

const UNREAD = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "SVG", "svg"])
/** Elements that start a new line: their text must not be joined to what stands before it ("£109.99" + "30% off"). */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL OPTION P PRE SECTION TABLE TBODY TD TH TR UL".split(
    " ",
  ),
)
/**
 * Ends and beginnings of texts between which a space is put in where two elements meet, for scripts with and without
 * spaces.
 */
const ENDS_IN_AMOUNT = /[\d円元원₩¥$]$/u
const BEGINS_WITH_SIGN_OF_ITS_OWN =
  /^(?![円元圓원])[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{2}/u
const ENDS_IN_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2}$/u
const BEGINS_WITH_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{L} ]/u
const BLANKS = /[\s\u200b\u200e\u200f]+/g
export const collapse = (text: string): string => plainText(text).replace(BLANKS, " ").trim()

/**
 * @param skip     elements that are left out with everything in them
 * @param longest  where to stop, so that a caller who wants only short texts does not pay for long ones; the result may
 *   be a little longer
 */
export function textOf(
  root: Element | null | undefined,
  skip?: (element: Element) => boolean,
  longest: number = mostChars.text,
): string {
  if (!root) return ""
  let text = ""
  /**
   * Where one element ended and the next began. Shops may separate them only by style ("149 kr" + "Ord. pris 199 kr").
   */
  let seam = -1
  // A node is followed by the next one of its parent only when its turn comes: a list may have any number of entries.
  const pending: (Node | string)[] = [root]
  while (pending.length > 0 && text.length <= longest) {
    const node = pending.pop()!
    if (typeof node === "string") {
      text += node
      continue
    }
    spend(1)
    if (node !== root && node.nextSibling) pending.push(node.nextSibling)
    if (node.nodeType === 3) {
      const own = (node.nodeValue ?? "").slice(0, mostChars.text).replace(BLANKS, " ")
      const isGlued =
        seam === text.length &&
        ((ENDS_IN_WORD.test(text.slice(-2)) && BEGINS_WITH_WORD.test(own)) ||
          (ENDS_IN_AMOUNT.test(text.slice(-1)) && BEGINS_WITH_SIGN_OF_ITS_OWN.test(own)))
      text += isGlued ? ` ${own}` : own
    } else if (node.nodeType === 1) {
      const element = node as Element
      if (UNREAD.has(element.tagName) || (element !== root && skip?.(element))) continue
      const isBlock = BLOCKS.has(element.tagName)
      if (element !== root && element.previousSibling?.nodeType === 1) seam = text.length
      if (isBlock) {
        if (!text.endsWith(" ")) text += " "
        pending.push(" ")
      }
      if (element.firstChild) pending.push(element.firstChild)
    }
  }
  return collapse(text)
}

/** The text of an element; "" if it has more than `longest` characters. */
export function shortTextOf(root: Element | null | undefined, longest: number): string {
  const text = textOf(root, undefined, longest * 2)
  return text.length > longest ? "" : text
}

/** The text of the first element that has any, in the order of the selectors. */
export function firstText(root: ParentNode, selectors: readonly string[]): string {
  for (const selector of selectors) {
    for (const element of root.querySelectorAll(selector)) {
      const text = textOf(element)
      if (text !== "") return text
    }
  }
  return ""
}

/** Cuts a text to the model's limit, by default that of a short text. */
export const clip = (text: string, longest: number = mostChars.title): string =>
  text.length > longest ? text.slice(0, longest) : text

/**
 * An attribute, cut; null if it is missing. Attributes are read only through this and `addressIn`, so that no regular
 * expression has to search a whole page in one.
 */
export const attributeOf = (
  element: Element | null | undefined,
  name: string,
  longest: number = mostChars.attribute,
): string | null => element?.getAttribute(name)?.slice(0, longest) ?? null

/** An attribute that holds an address; null if it is missing or longer than an address may be. */
export function addressIn(element: Element | null | undefined, name: string): string | null {
  const address = element?.getAttribute(name) ?? null
  return address !== null && address.length <= mostChars.address ? address : null
}

export const isHidden = (element: Element): boolean =>
  element.hasAttribute("hidden") || /display:\s*none|visibility:\s*hidden/i.test(attributeOf(element, "style") ?? "")

/** The absolute http(s) URL; "" for anything else (`javascript:`, broken, too long). */
export function absoluteUrl(href: string | null | undefined, base: URL): string {
  if (!href || href.length > mostChars.address) return ""
  try {
    const url = new URL(href, base)
    return (url.protocol === "https:" || url.protocol === "http:") && url.href.length <= mostChars.address
      ? url.href
      : ""
  } catch {
    return ""
  }
}
