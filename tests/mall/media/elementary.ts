/**
 * Splits the encoder's raw output into frames: H.264 Annex B into access units (each begins with a delimiter, which the
 * encoder is told to write), ADTS into AAC frames.
 */

const accessUnitDelimiter = 9
const instantaneousRefresh = 5

export interface VideoFrame {
  /** Annex B, including its delimiter. */
  bytes: Buffer
  isKeyframe: boolean
}

/** @returns frames in coding order, which equals display order here, because the encoder makes no B-frames */
export function splitVideo(annexB: Buffer): VideoFrame[] {
  const frames: VideoFrame[] = []
  let frameStart = -1
  let isKeyframe = false
  for (const { start, kind } of units(annexB)) {
    if (kind === accessUnitDelimiter) {
      if (frameStart >= 0) frames.push({ bytes: annexB.subarray(frameStart, start), isKeyframe })
      frameStart = start
      isKeyframe = false
    } else if (kind === instantaneousRefresh) {
      isKeyframe = true
    }
  }
  if (frameStart >= 0) frames.push({ bytes: annexB.subarray(frameStart), isKeyframe })
  return frames
}

/** Finds network abstraction layer units; `start` includes the zero byte of a four-byte start code. */
function* units(annexB: Buffer): Generator<{ start: number; kind: number }> {
  const startCode = Buffer.from([0, 0, 1])
  for (let at = annexB.indexOf(startCode); at >= 0; at = annexB.indexOf(startCode, at + 3)) {
    const start = at > 0 && annexB[at - 1] === 0 ? at - 1 : at
    yield { start, kind: (annexB[at + 3] ?? 0) & 0x1f }
  }
}

/** @returns complete ADTS frames, including headers */
export function splitAudio(adts: Buffer): Buffer[] {
  const frames: Buffer[] = []
  for (let at = 0; at + 7 <= adts.length; ) {
    const length = ((adts[at + 3]! & 0x03) << 11) | (adts[at + 4]! << 3) | (adts[at + 5]! >> 5)
    if (length < 7) throw new Error(`No ADTS frame at byte ${at}`)
    frames.push(adts.subarray(at, at + length))
    at += length
  }
  return frames
}
