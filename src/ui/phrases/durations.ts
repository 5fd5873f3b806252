/** Durations and times as people say them, in the interface's language. */
import { formatDate, formatNumber, t } from "./text"

const two = (value: number) => String(value).padStart(2, "0")

/** "9 s", "2 min 04 s", "1 h 05 min"; whole seconds below an hour, whole minutes above. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return t("durationSeconds", formatNumber(whole))
  if (whole < 3600)
    return whole % 60 === 0
      ? t("durationMinutes", formatNumber(whole / 60))
      : t("durationMinutesSeconds", formatNumber(Math.floor(whole / 60)), two(whole % 60))
  return t("durationHoursMinutes", formatNumber(Math.floor(whole / 3600)), two(Math.floor((whole % 3600) / 60)))
}

/** As players show a length: "54:28", "1:02:03". */
export function formatLength(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
}

export const formatDay = (at: number): string => formatDate(at, { day: "numeric", month: "long", year: "numeric" })

/** "Nov 20"; with the year if it is not this year. */
export const formatShortDay = (at: number, now: number): string =>
  formatDate(at, {
    day: "numeric",
    month: "short",
    year: new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : "numeric",
  })

/** The time of day; with the date if it is not today. */
export const formatTime = (at: number): string =>
  new Date(at).toDateString() === new Date().toDateString() ? formatDate(at, { timeStyle: "short" }) : formatMoment(at)

export const formatMoment = (at: number): string => formatDate(at, { dateStyle: "medium", timeStyle: "short" })
