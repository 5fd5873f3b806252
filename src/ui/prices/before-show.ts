import type { Sighting } from "~model/money"
import { type BeforeShow, comparedWithBefore } from "~prices/history/during-show"

/**
 * Compares the show's price with the one before the show. Prices that the same show named, even on other days, do not
 * count.
 */
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
