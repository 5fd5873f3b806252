/** How a repeat is counted in words: by whole rounds where one came round, as the engine's `passes` counts them. */
import type { Repeat, Span } from "~model/repeat"

/** In seconds. */
export const lengthOf = ({ fromSeconds, toSeconds }: Span): number => toSeconds - fromSeconds

/** Whether all that lies between a moment and its return came again. */
export const isWholeRound = ({
  now,
  lagSeconds,
  earlier,
}: Pick<Repeat, "now" | "lagSeconds"> & Partial<Pick<Repeat, "earlier">>): boolean =>
  earlier === undefined && lengthOf(now) >= lagSeconds
