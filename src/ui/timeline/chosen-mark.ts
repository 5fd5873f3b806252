/** Keeps a mark chosen while the time line grows: each new list of marks may have others inserted before it. */
import type { TimelineMark } from "~model/session-timeline"

export interface ChosenMark {
  kind: TimelineMark["kind"]
  atSeconds: number
  /** Its index among the marks of its kind at the same second. */
  nth: number
}

const isLike = (one: Pick<TimelineMark, "kind" | "atSeconds">, other: Pick<TimelineMark, "kind" | "atSeconds">) =>
  one.kind === other.kind && one.atSeconds === other.atSeconds

/** @returns null if there is no mark at `index` */
export function chosenAt(marks: readonly TimelineMark[], index: number): ChosenMark | null {
  const mark = marks[index]
  if (!mark) return null
  const nth = marks.slice(0, index).filter((one) => isLike(one, mark)).length
  return { kind: mark.kind, atSeconds: mark.atSeconds, nth }
}

/** @returns its index now; -1 if it is gone or none is chosen */
export function indexOfChosen(marks: readonly TimelineMark[], chosen: ChosenMark | null): number {
  if (!chosen) return -1
  const alike = [...marks.keys()].filter((index) => isLike(marks[index]!, chosen))
  return alike[chosen.nth] ?? -1
}
