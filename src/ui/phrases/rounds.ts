/** Whether a repeat is counted in whole rounds, as the engine's `passes` counts them, or as a stretch. */
import type { Repeat, Span } from "~model/repeat"

/** In seconds. */
export const lengthOf = ({ fromSeconds, toSeconds }: Span): number => toSeconds - fromSeconds

/** Whether everything between a moment and its return came again. */
export const isWholeRound = ({
  now,
  lagSeconds,
  earlier,
}: Pick<Repeat, "now" | "lagSeconds"> & Partial<Pick<Repeat, "earlier">>): boolean =>
  earlier === undefined && lengthOf(now) >= lagSeconds
