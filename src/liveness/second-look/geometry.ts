/**
 * How the picture now may lie over the picture then: shifted, zoomed, cropped, mirrored, or shrunk into an inset.
 *
 * A map gives, for each of the 576 cells of the print now, the cell of the print then that shows the same spot, or -1.
 * Invariants: maps are built once and shared; they take the nearest cell, as half a cell is less than coding blurs.
 */
import { PRINT_HEIGHT, PRINT_SIZE, PRINT_WIDTH } from "../grid"

export interface PictureMap {
  readonly zoom: number
  readonly shiftX: number
  readonly shiftY: number
  readonly mirrored: boolean
  /** For each cell now the index of the cell then; -1 outside. */
  readonly cells: Int16Array
  /** How many cells of the print now have a counterpart in the print then. */
  readonly covered: number
}

/** For crops of up to 20 % and black bars that were not found, in either of the pictures. */
const ZOOMS = [1, 1.06, 0.94, 1.12, 0.89, 1.25, 0.8]
const SHIFTS = [0, -1, 1]
/** Sizes of an inset, as a share of the frame. */
const INSETS = [0.5, 0.6, 0.7, 0.8]
const INSET_STEPS = [-1, -0.5, 0, 0.5, 1]

/** A map by which then = centre + (now - centre - shift) / zoom; shifts in cells. */
export function makeMap(zoom: number, shiftX: number, shiftY: number, mirrored: boolean): PictureMap {
  const cells = new Int16Array(PRINT_SIZE).fill(-1)
  const centreX = (PRINT_WIDTH - 1) / 2
  const centreY = (PRINT_HEIGHT - 1) / 2
  let covered = 0
  for (let y = 0; y < PRINT_HEIGHT; y++) {
    for (let x = 0; x < PRINT_WIDTH; x++) {
      const thenX = Math.round(centreX + (x - centreX - shiftX) / zoom)
      const thenY = Math.round(centreY + (y - centreY - shiftY) / zoom)
      if (thenX < 0 || thenX >= PRINT_WIDTH || thenY < 0 || thenY >= PRINT_HEIGHT) continue
      cells[y * PRINT_WIDTH + x] = thenY * PRINT_WIDTH + (mirrored ? PRINT_WIDTH - 1 - thenX : thenX)
      covered++
    }
  }
  return { zoom, shiftX, shiftY, mirrored, cells, covered }
}

function sameFrameMaps(mirrored: boolean): PictureMap[] {
  return ZOOMS.flatMap((zoom) =>
    SHIFTS.flatMap((shiftY) => SHIFTS.map((shiftX) => makeMap(zoom, shiftX, shiftY, mirrored))),
  )
}

function insetMaps(): PictureMap[] {
  const maps: PictureMap[] = []
  for (const share of INSETS) {
    const roomX = ((1 - share) * PRINT_WIDTH) / 2
    const roomY = ((1 - share) * PRINT_HEIGHT) / 2
    for (const stepY of INSET_STEPS) {
      for (const stepX of INSET_STEPS) {
        maps.push(makeMap(share, stepX * roomX, stepY * roomY, false))
        maps.push(makeMap(1 / share, (-stepX * roomX) / share, (-stepY * roomY) / share, false))
      }
    }
  }
  return maps
}

/** The first map of each list neither shifts nor zooms. */
export const PLAIN_MAPS: readonly PictureMap[] = sameFrameMaps(false)
export const MIRRORED_MAPS: readonly PictureMap[] = sameFrameMaps(true)
/** What filled the frame then is an inset now, or the other way round. */
export const INSET_MAPS: readonly PictureMap[] = insetMaps()
