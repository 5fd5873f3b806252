/**
 * The time grid and the sizes that all files of the engine share.
 *
 * Media time is cut into slots of half a second, so that a lag is a plain difference of slot numbers, whatever the
 * page's timer did. Slot n takes the sample nearest to n/2 s, and the ten sound words from n/2 s on; a frame goes
 * with the half second of sound that was complete when the frame came. The words used here are explained in
 * docs/how-it-decides.md.
 */

/** What the page hands over: 8-bit luma, row-major. */
export const FRAME_WIDTH = 64
export const FRAME_HEIGHT = 36
export const FRAME_SIZE = FRAME_WIDTH * FRAME_HEIGHT

/** The print that is stored, cell by cell: 8-bit, zero mean and fixed contrast around 128. */
export const PRINT_WIDTH = 32
export const PRINT_HEIGHT = 18
export const PRINT_SIZE = PRINT_WIDTH * PRINT_HEIGHT

/** The tiles, 2x2 cells of a print each, that the search compares. */
export const TILES_ACROSS = 16
export const TILES_DOWN = 9
export const TILE_COUNT = TILES_ACROSS * TILES_DOWN

/** Two frames a second: with one a second a loop is found 6 to 8 s later, and overlays hide short ones. */
export const SLOT_SECONDS = 0.5

/** Sound arrives about 20 times a second in 16 logarithmic bands, 150 to 3400 Hz. */
export const BAND_COUNT = 16
export const SOUND_SECONDS = 0.05
export const SOUNDS_PER_SLOT = 10
/** A word is made of the looks within this many words before and after it. */
export const SOUND_REACH_WORDS = 3

/**
 * How far back the engine compares everything: two hours, or 14,400 slots and about 11 MB. Older prints are
 * overwritten; what is recognised of them is fetched from the store (memory/older-footage.ts).
 */
export const HISTORY_SLOTS = 14_400

/** Closer than this, a picture resembles itself simply because little has happened since. */
export const SHORTEST_LAG_SLOTS = 12

/** The first word of the half second of sound that goes with a slot. */
export const soundBlockOf = (slot: number) => (slot - 1) * SOUNDS_PER_SLOT - SOUND_REACH_WORDS

export const slotOf = (seconds: number) => Math.round(seconds / SLOT_SECONDS)
export const secondsOf = (slots: number) => slots * SLOT_SECONDS

/**
 * Whether something that is done every n slots is due in this one. It looks at the slot before as well, so nothing is
 * left out for good if samples come at half the pace and always miss the same slots.
 */
export const isDue = (slot: number, slotBefore: number, everySlots: number): boolean =>
  Math.floor(slot / everySlots) !== Math.floor(slotBefore / everySlots)
