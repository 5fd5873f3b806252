/** The interface's words. Keys are checked against locales/en; a test holds the other languages to the same keys. */
import browser from "webextension-polyfill"
import type messages from "../../locales/en/messages.json"

export type TextKey = keyof typeof messages
type Base<K> = K extends `${infer B}_one` ? B : never
/** Keys that have a `_one` and an `_other` form. */
export type CountedTextKey = Base<TextKey>

export function t(key: TextKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String))
}

/** A text with a number in it, in the right plural form; `$1` is the count. */
export function tn(key: CountedTextKey, count: number, ...more: (string | number)[]): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count) === "one" ? "one" : "other"
  return t(`${key}_${form}` as TextKey, formatNumber(count), ...more)
}

export const uiLanguage = (): string => browser.i18n.getUILanguage()

export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(uiLanguage(), options).format(value)
