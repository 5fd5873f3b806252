/**
 * How well two pictures must agree, cell by cell: closely, well or fairly; just enough to go along with a sound that
 * agrees; or so clearly that it holds against a sound that differs.
 */
import type { CellAgreement } from "./cell-agreement"

/**
 * Least `quality` of each kind. Two people who walk into the same empty set reach 0.82, copies mostly more than 0.9.
 */
export const CLOSE_QUALITY = 0.9
export const GOOD_QUALITY = 0.74
export const FAIR_QUALITY = 0.67
/** A larger area must agree if the sound is heard and differs. */
export const AREA_AGAINST_SOUND = 0.85
/**
 * Agreement of the sound (1 - 2 x bit error rate) from which it speaks for a repeat: by chance some seconds reach 0.35.
 */
export const SOUND_AGREES = 0.4
/** If the sound agrees, the picture need only go along: it may be an inset, half covered, or nearly still. */
const ALONG_AGREEMENT = 0.4
const ALONG_AREA = 0.45

/** Mean of cell agreement and agreeing area. */
export const quality = (picture: CellAgreement) => (picture.agreement + picture.area) / 2

export const standsOutAgainstSound = (picture: CellAgreement) =>
  quality(picture) >= GOOD_QUALITY && picture.area >= AREA_AGAINST_SOUND

export const goesAlong = (picture: CellAgreement) => picture.agreement >= ALONG_AGREEMENT && picture.area >= ALONG_AREA
