/**
 * Reads RDFa Lite with schema.org terms (`typeof`, `property`, `content`), as some shops and content systems write it.
 */
import { mostChars, mostItems } from "~model/limits"
import type { JsonObject } from "../dom/state"
import { addressIn, attributeOf, textOf } from "../dom/text"

const MOST_ITEMS = 200
const term = (name: string): string => name.replace(/^.*[/#:]/, "")

/**
 * Items that are not a property of another item. OpenGraph's `<meta property="og:…">` has no `typeof` around it, so it
 * is left out.
 */
export function readRdfa(document: Document): JsonObject[] {
  const scopes = [...document.querySelectorAll("[typeof]")].slice(0, MOST_ITEMS)
  const items = new Map<Element, Record<string, unknown>>()
  for (const scope of scopes) items.set(scope, { "@type": (attributeOf(scope, "typeof") ?? "").split(/\s+/).map(term) })
  for (const scope of scopes) {
    for (const property of scope.querySelectorAll("[property]")) {
      if (property.parentElement?.closest("[typeof]") !== scope) continue
      const value = property.hasAttribute("typeof") ? items.get(property) : valueAt(property)
      const key = term(attributeOf(property, "property") ?? "")
      if (value !== undefined && key !== "" && key !== "__proto__") addValue(items.get(scope)!, key, value)
    }
  }
  return scopes
    .filter((scope) => !scope.hasAttribute("property") || !scope.parentElement?.closest("[typeof]"))
    .map((scope) => items.get(scope)!)
}

function addValue(owner: Record<string, unknown>, key: string, value: unknown): void {
  const known = Object.hasOwn(owner, key) ? owner[key] : undefined
  owner[key] =
    known === undefined ? value : Array.isArray(known) ? [...known, value].slice(0, mostItems.values) : [known, value]
}

const valueAt = (element: Element): string =>
  (
    attributeOf(element, "content", mostChars.stated) ??
    attributeOf(element, "resource") ??
    addressIn(element, "href") ??
    textOf(element)
  )
    .trim()
    .slice(0, mostChars.stated)
