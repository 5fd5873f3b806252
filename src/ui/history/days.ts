/** Sessions by the day on which they began, by this computer's clock. */
import type { SessionView } from "~model/session"
import { LATEST_MS } from "~model/time"

export interface Day {
  /** When the day begins and when the next one does, in milliseconds since 1970. */
  from: number
  to: number
  sessions: SessionView[]
}

/** @param at milliseconds since 1970 */
function dayOf(at: number): Omit<Day, "sessions"> {
  const date = new Date(at)
  const midnight = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime()
  return { from: midnight(0), to: midnight(1) }
}

/** @param sessions in the order in which they began, or in reverse */
export function byDay(sessions: readonly SessionView[]): Day[] {
  const days: Day[] = []
  for (const session of sessions) {
    const { from, to } = dayOf(session.startedAt)
    const last = days.at(-1)
    if (last?.from === from) last.sessions.push(session)
    else days.push({ from, to, sessions: [session] })
  }
  return days
}

/**
 * The end of a day as a date field names it; while a year is being typed it may be one that nothing was watched in.
 * @param day "2026-11-24"; "" for none
 */
export function endOfDay(day: string): number | undefined {
  const start = new Date(`${day}T00:00`)
  return Number.isNaN(start.getTime()) ? undefined : Math.min(LATEST_MS, Math.max(0, dayOf(start.getTime()).to))
}
