/**
 * Writes FLV as HTTP-FLV pushes it: one header, then tags without end. Each segment starts with the configuration of
 * its pictures, because every rendition has its own.
 */
import { codedPictures, codedSound, parameterSetsOf, pictureConfiguration, soundConfiguration } from "./coded-frames"
import { framesPerSecond, samplesPerAudioFrame, samplesPerSecond } from "./format"
import type { SegmentContent } from "./segments"

const tagKinds = { audio: 8, video: 9 } as const
/** AAC. The rest of the first byte is fixed for AAC, whatever the stream's rate. */
const soundByte = 0xaf
const keyframe = 0x17
const laterFrame = 0x27
const configurationPacket = 0
const mediaPacket = 1

interface Tag {
  kind: number
  ms: number
  body: Buffer
}

/** The file header: announces sound and pictures. */
export const flvHeader = Buffer.from([0x46, 0x4c, 0x56, 1, 5, 0, 0, 0, 9, 0, 0, 0, 0])

export function flvSegment(content: SegmentContent): Buffer {
  const videoMs = (index: number) => Math.round(((content.firstVideoFrame + index) * 1000) / framesPerSecond)
  const audioMs = (index: number) =>
    Math.round(((content.firstAudioFrame + index) * samplesPerAudioFrame * 1000) / samplesPerSecond)
  const pictures = codedPictures(content).map(({ bytes, isKeyframe }, index) =>
    videoTag(videoMs(index), isKeyframe, mediaPacket, bytes),
  )
  const sound = codedSound(content).map((bytes, index) => audioTag(audioMs(index), mediaPacket, bytes))
  const media = [...pictures, ...sound].sort((a, b) => a.ms - b.ms)
  const configurations = [
    videoTag(videoMs(0), true, configurationPacket, pictureConfiguration(parameterSetsOf(content))),
    audioTag(audioMs(0), configurationPacket, soundConfiguration(content)),
  ]
  return Buffer.concat([...configurations, ...media].map(written))
}

/** Without B-frames pictures are shown as soon as they are decoded, so the composition time is 0. */
function videoTag(ms: number, isKeyframe: boolean, packet: number, bytes: Buffer): Tag {
  const head = Buffer.from([isKeyframe ? keyframe : laterFrame, packet, 0, 0, 0])
  return { kind: tagKinds.video, ms, body: Buffer.concat([head, bytes]) }
}

function audioTag(ms: number, packet: number, bytes: Buffer): Tag {
  return { kind: tagKinds.audio, ms, body: Buffer.concat([Buffer.from([soundByte, packet]), bytes]) }
}

/** The upper eight bits of the time come last. */
function written({ kind, ms, body }: Tag): Buffer {
  const head = Buffer.alloc(11)
  head[0] = kind
  head.writeUIntBE(body.length, 1, 3)
  head.writeUIntBE(ms & 0xffffff, 4, 3)
  head[7] = (ms >> 24) & 0xff
  const size = Buffer.alloc(4)
  size.writeUInt32BE(head.length + body.length)
  return Buffer.concat([head, body, size])
}
