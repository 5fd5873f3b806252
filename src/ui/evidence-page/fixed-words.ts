/**
 * Words for a page that must be the same on every machine: the texts of one language, with numbers and dates that we
 * format ourselves, because browsers and their versions format them differently.
 */
import type { PageLanguage } from "~messages/subjects/evidence"
import type { TextKey, Words } from "../phrases/text"

export type Messages = Readonly<Record<string, { message: string }>>

const decimalMarks: Record<PageLanguage, string> = { en: ".", de: "," }
const percentSigns: Record<PageLanguage, string> = { en: "%", de: "\u00a0%" }

/** @param utcOffsetMinutes offset of all times on the page, positive east of UTC */
export function fixedWords(language: PageLanguage, messages: Messages, utcOffsetMinutes: number): Words {
  const number = (value: number, digits?: number): string =>
    (digits === undefined ? String(value) : value.toFixed(digits)).replace(".", decimalMarks[language])
  return {
    language,
    template: (key: TextKey) => messages[key]?.message ?? "",
    number(value, options) {
      if (options?.style === "percent") return `${Math.round(100 * value)}${percentSigns[language]}`
      if (options?.style !== "currency") return number(value)
      return `${number(value, options.maximumFractionDigits)}\u00a0${options.currency}`
    },
    date(at, { dateStyle, timeStyle }) {
      const local = new Date(Number(at) + 60_000 * utcOffsetMinutes)
      if (Number.isNaN(local.getTime())) return "?"
      const [day = "", time = ""] = local.toISOString().split("T")
      return dateStyle || timeStyle ? `${day} ${time.slice(0, 5)}` : day
    },
  }
}

/** "UTC+01:00" */
export function formatUtcOffset(minutes: number): string {
  const two = (value: number) => String(Math.trunc(value)).padStart(2, "0")
  const size = Math.abs(minutes)
  return `UTC${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`
}
