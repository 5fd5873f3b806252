/**
 * What the agreement of two pictures, cell by cell, is good for by itself: a good or a fair one, one that merely goes
 * along with a sound that agrees, and one that stands out so far that it holds against a sound that differs.
 */
import type { CellAgreement } from "./cell-agreement"

/** Mean of cell agreement and agreeing area. Two people who walk into one empty set reach 0.82; what is beyond is a copy. */
export const CLOSE_QUALITY = 0.9
export const GOOD_QUALITY = 0.74
export const FAIR_QUALITY = 0.67
/** And more must agree where the sound is heard and differs. */
export const AREA_AGAINST_SOUND = 0.85
/** Agreement of the sound (1 - 2 x bit error rate) that makes it a witness for: chance runs of some seconds reach 0.35. */
export const SOUND_AGREES = 0.4
/** With the sound agreeing, the picture need only go along: it is an inset, half covered, or nearly still. */
const ALONG_AGREEMENT = 0.4
const ALONG_AREA = 0.45

export const quality = (picture: CellAgreement) => (picture.agreement + picture.area) / 2

export const standsOutAgainstSound = (picture: CellAgreement) =>
  quality(picture) >= GOOD_QUALITY && picture.area >= AREA_AGAINST_SOUND

export const goesAlong = (picture: CellAgreement) => picture.agreement >= ALONG_AGREEMENT && picture.area >= ALONG_AREA
