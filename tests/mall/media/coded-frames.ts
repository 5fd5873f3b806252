/**
 * The encoded frames of a segment in the form that MP4 and FLV need: pictures with lengths instead of start codes and
 * without what applies to the whole stream; sound without its ADTS headers.
 */
import type { SegmentContent } from "./segments"

const parameterSetKinds = { sequence: 7, picture: 8 } as const
const delimiterKind = 9
const adtsHeaderBytes = { plain: 7, checked: 9 } as const

export interface CodedPicture {
  /** The units of the picture alone, each preceded by its length in four bytes. */
  bytes: Buffer
  isKeyframe: boolean
}

export interface ParameterSets {
  sequence: Buffer
  picture: Buffer
}

export function codedPictures({ video }: Pick<SegmentContent, "video">): CodedPicture[] {
  return video.map(({ bytes, isKeyframe }) => {
    const units = unitsOf(bytes).filter((unit) => !isStreamWide(kindOf(unit)))
    return { bytes: withLengths(units), isKeyframe }
  })
}

/** @throws if the segment does not begin with a keyframe and its parameter sets */
export function parameterSetsOf({ video }: Pick<SegmentContent, "video">): ParameterSets {
  const units = unitsOf(video[0]?.bytes ?? Buffer.alloc(0))
  const sequence = units.find((unit) => kindOf(unit) === parameterSetKinds.sequence)
  const picture = units.find((unit) => kindOf(unit) === parameterSetKinds.picture)
  if (sequence === undefined || picture === undefined) throw new Error("A segment begins without parameter sets")
  return { sequence, picture }
}

/** AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.3.3.1), with four-byte lengths. */
export function pictureConfiguration({ sequence, picture }: ParameterSets): Buffer {
  const lengthOf = (unit: Buffer) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(unit.length)
    return length
  }
  return Buffer.concat([
    Buffer.from([1, sequence[1]!, sequence[2]!, sequence[3]!, 0xff, 0xe1]),
    lengthOf(sequence),
    sequence,
    Buffer.from([1]),
    lengthOf(picture),
    picture,
  ])
}

/** Raw AAC frames. */
export function codedSound({ audio }: Pick<SegmentContent, "audio">): Buffer[] {
  return audio.map((frame) => {
    const hasCheckSum = (frame[1]! & 1) === 0
    return frame.subarray(hasCheckSum ? adtsHeaderBytes.checked : adtsHeaderBytes.plain)
  })
}

/** AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1), from an ADTS header. */
export function soundConfiguration({ audio }: Pick<SegmentContent, "audio">): Buffer {
  const header = audio[0]
  if (header === undefined) throw new Error("A segment has no sound")
  const objectType = (header[2]! >> 6) + 1
  const rateIndex = (header[2]! >> 2) & 0x0f
  const channels = ((header[2]! & 1) << 2) | (header[3]! >> 6)
  return Buffer.from([(objectType << 3) | (rateIndex >> 1), ((rateIndex & 1) << 7) | (channels << 3)])
}

const kindOf = (unit: Buffer) => unit[0]! & 0x1f

const isStreamWide = (kind: number) =>
  kind === parameterSetKinds.sequence || kind === parameterSetKinds.picture || kind === delimiterKind

/** The network abstraction layer units of one Annex B access unit, without start codes. */
function unitsOf(annexB: Buffer): Buffer[] {
  const startCode = Buffer.from([0, 0, 1])
  const units: Buffer[] = []
  for (let at = annexB.indexOf(startCode); at >= 0; ) {
    const from = at + startCode.length
    const next = annexB.indexOf(startCode, from)
    const end = next < 0 ? annexB.length : annexB[next - 1] === 0 ? next - 1 : next
    units.push(annexB.subarray(from, end))
    at = next
  }
  return units
}

function withLengths(units: Buffer[]): Buffer {
  return Buffer.concat(
    units.flatMap((unit) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(unit.length)
      return [length, unit]
    }),
  )
}
