/**
 * Turns the looks of a list into rows of a history, as if they had been seen one after the other: the same price again
 * extends its row, an absurd jump is doubtful until the list has it a second time.
 */
import type { Sighting } from "~model/money"
import { mergeSighting } from "../history/merge"
import { seriesKey } from "../history/series"

/** @returns rows in order of time, series by series; joining what was joined changes nothing */
export function joinSightings(looks: readonly Sighting[]): Sighting[] {
  const series = new Map<string, Sighting[]>()
  for (const look of looks) {
    const key = seriesKey(look)
    const others = series.get(key)
    if (others) others.push(look)
    else series.set(key, [look])
  }
  return [...series.values()].flatMap(joined)
}

function joined(looks: Sighting[]): Sighting[] {
  const rows: Sighting[] = []
  let believedAt = -1
  /** Places of the doubtful rows, in order; the last one waits for its second look. */
  const heldAt: number[] = []
  for (const look of looks.sort((a, b) => a.firstSeenAt - b.firstSeenAt)) {
    const believed = rows[believedAt] ?? null
    const held = rows[heldAt.at(-1) ?? -1] ?? null
    const { row, replaces } = mergeSighting(believed, look, held)
    const at = replaces === null ? rows.length : replaces === held ? heldAt.pop()! : believedAt
    rows[at] = row
    if (row.doubtful) heldAt.push(at)
    else believedAt = Math.max(believedAt, at)
  }
  return rows
}
