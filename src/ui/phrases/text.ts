/**
 * The interface's texts. Keys are checked against locales/en; a test checks that the other languages have the same
 * keys.
 */
import browser from "webextension-polyfill"
import { isolated } from "~model/plain-text"
import type messages from "../../../locales/en/messages.json"

export type TextKey = keyof typeof messages
type Base<K> = K extends `${infer B}_one` ? B : never
/** Keys that have a `_one` and an `_other` form. */
export type CountedTextKey = Base<TextKey>

/** Words other than the interface's own, for a page that is saved. */
export interface Words {
  language: string
  template(key: TextKey): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** @param at milliseconds since 1970 */
  date(at: number | Date, options: Intl.DateTimeFormatOptions): string
}

let others: Words | undefined

/**
 * Draws in other words. This holds only for what is drawn synchronously; afterwards the interface's own words are back.
 */
export function inWords<T>(words: Words, draw: () => T): T {
  others = words
  try {
    return draw()
  } finally {
    others = undefined
  }
}

const templates = new Map<TextKey, string>()
const placeholders = ["$1", "$2", "$3", "$4", "$5"]

function template(key: TextKey): string {
  if (others) return others.template(key)
  const kept = templates.get(key)
  if (kept !== undefined) return kept
  const text = browser.i18n.getMessage(key, placeholders)
  templates.set(key, text)
  return text
}

export const t = (key: TextKey, ...substitutions: (string | number)[]): string =>
  template(key).replace(/\$([1-5])/g, (_, n) => isolated(String(substitutions[Number(n) - 1] ?? "")))

const pluralRules = new Map<string, Intl.PluralRules>()

/** A text with a count, in the right plural form; `$1` is the count. */
export function tn(key: CountedTextKey, count: number, ...more: (string | number)[]): string {
  const language = others?.language ?? uiLanguage()
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  const form = rules.select(count) === "one" ? "one" : "other"
  return t(`${key}_${form}` as TextKey, formatNumber(count), ...more)
}

let language = ""
export function uiLanguage(): string {
  language ||= browser.i18n.getUILanguage()
  return language
}

/**
 * Formatters are kept: making one takes some hundred times as long as using it, and a chart formats hundreds of dates.
 */
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function kept<T>(formats: Map<string, T>, options: object | undefined, make: () => T): T {
  const key = JSON.stringify(options ?? {})
  const known = formats.get(key)
  if (known) return known
  const made = make()
  formats.set(key, made)
  return made
}

export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  others?.number(value, options) ??
  kept(numberFormats, options, () => new Intl.NumberFormat(uiLanguage(), options)).format(value)

/** @param at milliseconds since 1970 */
export const formatDate = (at: number | Date, options: Intl.DateTimeFormatOptions): string =>
  others?.date(at, options) ??
  kept(dateFormats, options, () => new Intl.DateTimeFormat(uiLanguage(), options)).format(at)
