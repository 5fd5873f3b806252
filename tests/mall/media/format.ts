/**
 * Figures that renderer, encoder, muxer and playlists share.
 *
 * 32 kHz is chosen because 4 s hold exactly 125 AAC frames of 1024 samples: chunks that are multiples of 4 s can be coded
 * apart and joined without a gap or an overlap in the sound.
 */
export const widthPixels = 640
export const heightPixels = 360
export const framesPerSecond = 15
export const samplesPerSecond = 32_000
export const samplesPerAudioFrame = 1024
export const segmentSeconds = 2
/** What is coded in one go. A multiple of 4 s, see above, and of the segment length. */
export const chunkSeconds = 8
/** Clock of MPEG transport streams. */
export const ticksPerSecond = 90_000
