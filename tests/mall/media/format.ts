/**
 * Figures that renderer, encoder, muxer and playlists share.
 *
 * The sample rate is 32 kHz because then 4 s contain exactly 125 AAC frames of 1024 samples: chunks whose length is a
 * multiple of 4 s can be encoded separately and joined without a gap or an overlap in the sound.
 */
export const widthPixels = 640
export const heightPixels = 360
export const framesPerSecond = 15
export const samplesPerSecond = 32_000
export const samplesPerAudioFrame = 1024
export const segmentSeconds = 2
/** What is encoded in one go. A multiple of 4 s (see above) and of the segment length. */
export const chunkSeconds = 8
/** The clock of MPEG transport streams. */
export const ticksPerSecond = 90_000
