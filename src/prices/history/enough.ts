/**
 * How many days of a window must be known before anything is said of all of it: one rule for charts, statistics and
 * claim checks.
 */

/**
 * Averages, medians and shares of time need a third of the window. No law names a figure; over fewer days they would be
 * mere chance.
 */
const ENOUGH_SHARE = 1 / 3

/** "No lower price in 30 days" needs all of them; but the day of the first look is seldom a whole one. */
const WHOLE_DAYS_OF_30 = 29

/** Days that a window's average needs. */
export const daysNeeded = (windowDays: number): number => Math.ceil(windowDays * ENOUGH_SHARE)

/** @param knownDays days of the window that rest on observation */
export const isEnough = (knownDays: number, windowDays: number): boolean => knownDays >= daysNeeded(windowDays)

/** @param knownDays days of the 30 that rest on observation */
export const areWhole30 = (knownDays: number): boolean => knownDays >= WHOLE_DAYS_OF_30
