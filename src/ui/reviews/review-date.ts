/** Days as the interface writes them. */
import { formatDate } from "../phrases/text"

/**
 * @param at start of a day in UTC, in milliseconds since 1970
 * @returns "" if that is not a date
 */
export function formatDay(at: number): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return ""
  return formatDate(date, { dateStyle: "medium", timeZone: "UTC" })
}
