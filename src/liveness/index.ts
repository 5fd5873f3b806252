/** The liveness engine's public face. */

export type { Condition } from "./condition"
export { createDetector, type Detector, type DetectorOptions, type EarlierSession, type PrintBatch } from "./detector"
export { BAND_COUNT, FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH, HISTORY_SLOTS, SLOT_SECONDS } from "./grid"
export type { Track } from "./levels/track"
export { type Agreement, agreementOf } from "./verdict/agreement"
export { type Bundle, BundleError, makeBundle, recompute } from "./verdict/bundle"
export { bundleOfRepeat, fromPortable, spansToKeep, streamOfBatches, toPortable } from "./verdict/bundle-of-repeat"
export { holdsMoments, showsPictures } from "./verdict/bundle-pictures"
export { type LagAgreement, lagProfile } from "./verdict/lag-profile"
export { RULES, type Rule } from "./verdict/rules"
export { decide, type VerdictContext } from "./verdict/verdict"
