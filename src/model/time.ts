/** Times in milliseconds. */
export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** No moment that is kept or shown is later, in milliseconds since 1970. Dates end in the year 275760; whole numbers go on. */
export const LATEST_MS = Date.UTC(2200, 0, 1)
