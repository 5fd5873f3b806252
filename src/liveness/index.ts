/** The liveness engine's public face. */

export { BundleError, type EvidenceBundle, makeBundle, recompute } from "./bundle"
export { bundleOfRepeat, fromPortable, spansToKeep, streamOfBatches, toPortable } from "./bundle-of-repeat"
export type { Condition } from "./condition"
export { createDetector, type Detector, type DetectorOptions, type EarlierSession, type PrintBatch } from "./detector"
export { BAND_COUNT, FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH, HISTORY_SLOTS, SLOT_SECONDS } from "./grid"
export { RULES, type Rule } from "./rules"
export type { Track } from "./tracks"
export { decide, type VerdictContext } from "./verdict"
