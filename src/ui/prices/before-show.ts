import type { Sighting } from "~model/money"
import { type BeforeShow, comparedWithBefore } from "~prices/history/during-show"

/** The show's price beside the one from before it. What this very show named, on whatever day, is no price from before it. */
export const comparedWithBeforeShow = (
  shown: Sighting,
  sightings: readonly Sighting[],
  startedAt: number,
): BeforeShow =>
  comparedWithBefore(
    shown,
    sightings.filter(({ show }) => show === undefined || show !== shown.show),
    startedAt,
  )
