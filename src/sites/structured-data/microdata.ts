/**
 * Microdata (`itemscope`, `itemprop`, `itemref`), by the HTML standard's rules for values, with two leniencies that shops need:
 * a `content` attribute wins on any element, and text is collapsed.
 */
import type { JsonObject } from "../dom/state"
import { textOf } from "../dom/text"

const MOST_ITEMS = 400
const LONGEST_VALUE = 10_000
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

/** Items that are no property of another item. */
export function readMicrodata(document: Document): JsonObject[] {
  const scopes = [...document.querySelectorAll("[itemscope]")].slice(0, MOST_ITEMS)
  const items = new Map<Element, Record<string, unknown>>()
  for (const scope of scopes) items.set(scope, { "@type": types(scope) })
  for (const property of document.querySelectorAll("[itemprop]")) {
    const owner = ownerOf(property, items)
    if (owner) addProperty(owner, property, items)
  }
  for (const scope of scopes) {
    for (const id of (scope.getAttribute("itemref") ?? "").split(/\s+/).filter(Boolean)) {
      const referred = document.getElementById(id)
      if (!referred || referred.contains(scope)) continue
      const properties = [referred, ...referred.querySelectorAll("[itemprop]")]
      for (const property of properties) {
        if (property.hasAttribute("itemprop") && !ownerOf(property, items))
          addProperty(items.get(scope)!, property, items)
      }
    }
  }
  return scopes
    .filter((scope) => !scope.hasAttribute("itemprop") || !ownerOf(scope, items))
    .map((scope) => items.get(scope)!)
}

const types = (scope: Element): string[] =>
  (scope.getAttribute("itemtype") ?? "").split(/\s+/).filter(Boolean).slice(0, 10)

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
  for (const name of (property.getAttribute("itemprop") ?? "").split(/\s+/)) {
    const key = name.replace(/^https?:\/\/schema\.org\//, "")
    if (key === "" || key === "__proto__") continue
    const known = Object.hasOwn(owner, key) ? owner[key] : undefined
    owner[key] = known === undefined ? value : Array.isArray(known) ? [...known, value].slice(0, 200) : [known, value]
  }
}

function valueAt(element: Element): string {
  const content = element.getAttribute("content")
  if (content !== null) return content.trim().slice(0, LONGEST_VALUE)
  const urlAttribute = URL_PROPERTIES[element.tagName]
  const named =
    (urlAttribute && element.getAttribute(urlAttribute)) ||
    (element.tagName === "TIME" && element.getAttribute("datetime")) ||
    (/^(?:DATA|METER|INPUT)$/.test(element.tagName) && element.getAttribute("value"))
  return (named || textOf(element)).slice(0, LONGEST_VALUE)
}
