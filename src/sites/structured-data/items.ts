/**
 * A page's structured data as plain objects in the shape of JSON-LD, whatever notation the page uses:
 * `{"@type": "Product", name: "…", offers: {…}}`. Items in JSON-LD come first, then microdata, then RDFa.
 * Nothing is fetched (a remote `@context` is taken to be schema.org) and nothing is run.
 */
import { mostChars, mostItems } from "~model/limits"
import type { ReadingProblem } from "~model/reading"
import { isObject, type JsonObject, own, unescapeHtml } from "../dom/state"
import { readJsonLd } from "./json-ld"
import { readMicrodata } from "./microdata"
import { readRdfa } from "./rdfa"

export type Notation = "json-ld" | "microdata" | "rdfa"

export interface StructuredData {
  /** Top-level items of the page, in page order within each notation. */
  items: readonly { notation: Notation; item: JsonObject }[]
  /** Items by the `@id` with which others refer to them. */
  byId: ReadonlyMap<string, JsonObject>
  problems: readonly ReadingProblem[]
}

export function readStructuredData(document: Document): StructuredData {
  const jsonLd = readJsonLd(document)
  const items = [
    ...jsonLd.items.map((item) => ({ notation: "json-ld" as const, item })),
    ...readMicrodata(document).map((item) => ({ notation: "microdata" as const, item })),
    ...readRdfa(document).map((item) => ({ notation: "rdfa" as const, item })),
  ]
  return { items, byId: jsonLd.byId, problems: jsonLd.problems }
}

/** Whether an item has one of the types; `https://schema.org/Product`, `schema:Product` and `Product` are the same. */
export function isOfType(item: JsonObject, ...types: string[]): boolean {
  const stated = own(item, "@type")
  return (Array.isArray(stated) ? stated : [stated]).some(
    (type) => typeof type === "string" && types.includes(type.slice(-mostChars.fact).replace(/^.*[/#:]/, "")),
  )
}

/** The values of a property as a list, which is empty if the property is missing. */
export function values(item: JsonObject, name: string): readonly unknown[] {
  const value = own(item, name)
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, mostItems.values) : [value]
}

/** The first value of the named properties that is a text or a number, as text; "" if there is none. */
export function text(item: JsonObject, ...names: string[]): string {
  for (const name of names) {
    for (const value of values(item, name)) {
      // Many shops escape their texts for HTML before they put them into JSON.
      const stated = typeof value === "string" ? value.slice(0, mostChars.stated).trim() : ""
      if (stated !== "") return unescapeHtml(stated).trim()
      if (typeof value === "number" && Number.isFinite(value)) return String(value)
    }
  }
  return ""
}

/** Like `text`, for properties that hold a text or an item with a name (`brand`, `author`, `seller`). */
export function nameOf(item: JsonObject, property: string): string {
  const direct = text(item, property)
  if (direct !== "") return direct
  for (const value of values(item, property)) {
    const name = isObject(value) ? text(value, "name") : ""
    if (name !== "") return name
  }
  return ""
}

/** The objects that a property holds. References by `@id` are followed once. */
export function objects(item: JsonObject, name: string, byId: ReadonlyMap<string, JsonObject>): JsonObject[] {
  return values(item, name)
    .flat()
    .filter(isObject)
    .map((value) => {
      const id = own(value, "@id")
      const isReference = typeof id === "string" && Object.keys(value).length === 1
      return isReference ? (byId.get(id) ?? value) : value
    })
}
