/**
 * Reads microdata (`itemscope`, `itemprop`, `itemref`) by the HTML standard's rules for values, with two exceptions
 * that shops need: a `content` attribute counts on any element, and white space is collapsed.
 */
import { mostChars, mostItems } from "~model/limits"
import type { JsonObject } from "../dom/state"
import { addressIn, attributeOf, textOf } from "../dom/text"
import { spend } from "../dom/work-limit"

const MOST_ITEMS = 400
/** References (`itemref`) of all items of a page together. */
const MOST_REFERENCES = 100
const URL_PROPERTIES: Readonly<Record<string, string>> = {
  A: "href",
  AREA: "href",
  LINK: "href",
  IMG: "src",
  IFRAME: "src",
  VIDEO: "src",
  AUDIO: "src",
  SOURCE: "src",
  EMBED: "src",
  OBJECT: "data",
}

/** Items that are not a property of another item. */
export function readMicrodata(document: Document): JsonObject[] {
  const scopes = [...document.querySelectorAll("[itemscope]")].slice(0, MOST_ITEMS)
  const items = new Map<Element, Record<string, unknown>>()
  for (const scope of scopes) items.set(scope, { "@type": types(scope) })
  for (const property of document.querySelectorAll("[itemprop]")) {
    const owner = ownerOf(property, items)
    if (owner) addProperty(owner, property, items)
  }
  const references = scopes.flatMap((scope) =>
    [...new Set((attributeOf(scope, "itemref") ?? "").split(/\s+/).filter(Boolean))].map((id) => ({ scope, id })),
  )
  // Many items may refer to the same large part of the page.
  let left: number = mostItems.referred
  for (const { scope, id } of references.slice(0, MOST_REFERENCES)) {
    if (left <= 0) break
    const referred = document.getElementById(id)
    if (!referred || referred.contains(scope)) continue
    for (const property of [referred, ...referred.querySelectorAll("[itemprop]")]) {
      if (--left < 0) break
      spend(1)
      if (property.hasAttribute("itemprop") && !ownerOf(property, items))
        addProperty(items.get(scope)!, property, items)
    }
  }
  return scopes
    .filter((scope) => !scope.hasAttribute("itemprop") || !ownerOf(scope, items))
    .map((scope) => items.get(scope)!)
}

const types = (scope: Element): string[] =>
  (attributeOf(scope, "itemtype") ?? "").split(/\s+/).filter(Boolean).slice(0, 10)

function ownerOf(property: Element, items: ReadonlyMap<Element, Record<string, unknown>>) {
  const scope = property.parentElement?.closest("[itemscope]")
  return scope ? items.get(scope) : undefined
}

function addProperty(
  owner: Record<string, unknown>,
  property: Element,
  items: ReadonlyMap<Element, Record<string, unknown>>,
): void {
  const value = property.hasAttribute("itemscope") ? items.get(property) : valueAt(property)
  if (value === undefined) return
  for (const name of (attributeOf(property, "itemprop") ?? "").split(/\s+/)) {
    const key = name.replace(/^https?:\/\/schema\.org\//, "")
    if (key === "" || key === "__proto__") continue
    const known = Object.hasOwn(owner, key) ? owner[key] : undefined
    owner[key] = known === undefined ? value : Array.isArray(known) ? withValue(known, value) : [known, value]
  }
}

/** Values beyond the limit are left out. */
function withValue(known: unknown[], value: unknown): unknown[] {
  if (known.length < mostItems.values) known.push(value)
  return known
}

function valueAt(element: Element): string {
  const content = attributeOf(element, "content", mostChars.stated)
  if (content !== null) return content.trim()
  const urlAttribute = URL_PROPERTIES[element.tagName]
  const named =
    (urlAttribute && addressIn(element, urlAttribute)) ||
    (element.tagName === "TIME" && attributeOf(element, "datetime")) ||
    (/^(?:DATA|METER|INPUT)$/.test(element.tagName) && attributeOf(element, "value"))
  return (named || textOf(element)).slice(0, mostChars.stated)
}
