/**
 * Writes fragmented MP4 (ISO/IEC 14496-12): one initialisation segment, then one fragment per segment, for DASH and for
 * players that feed Media Source themselves.
 *
 * Times follow from frame numbers alone, as in the transport stream. Parameter sets are in the samples (`avc3`),
 * because every rendition has its own.
 */
import { codedPictures, codedSound, parameterSetsOf, pictureConfiguration, soundConfiguration } from "./coded-frames"
import { framesPerSecond, heightPixels, samplesPerAudioFrame, samplesPerSecond, widthPixels } from "./format"
import type { SegmentContent } from "./segments"

export type TrackKind = "video" | "audio"

export const mp4Codecs: Record<TrackKind, string> = { video: "avc3.64001e", audio: "mp4a.40.2" }

interface Track {
  id: number
  /** Ticks per second, and how many of them a sample lasts. */
  timescale: number
  sampleTicks: number
}

const tracks: Record<TrackKind, Track> = {
  video: { id: 1, timescale: framesPerSecond * 1000, sampleTicks: 1000 },
  audio: { id: 2, timescale: samplesPerSecond, sampleTicks: samplesPerAudioFrame },
}

/**
 * Flags (ISO/IEC 14496-12, 8.8.3.1): a sample that depends on no other; one that depends on others, so that decoding
 * cannot start there.
 */
const syncSample = 0x02000000
const dependentSample = 0x01010000

interface Sample {
  bytes: Buffer
  isSync: boolean
}

/** @param content any segment of the stream; it shows how pictures and sound are encoded */
export function initialisationSegment(kinds: readonly TrackKind[], content: SegmentContent): Buffer {
  return Buffer.concat([
    box("ftyp", text("iso6"), u32(0), text("iso6dash")),
    box(
      "moov",
      fullBox(
        "mvhd",
        0,
        0,
        u32(0),
        u32(0),
        u32(1000),
        u32(0),
        u32(0x00010000),
        u16(0x0100),
        zeros(10),
        matrix,
        zeros(24),
        u32(3),
      ),
      ...kinds.map((kind) => trackBox(kind, content)),
      box("mvex", ...kinds.map((kind) => fullBox("trex", 0, 0, u32(tracks[kind].id), u32(1), u32(0), u32(0), u32(0)))),
    ),
  ])
}

/** @param sequence number of the fragment, counted from 1 */
export function fragment(kinds: readonly TrackKind[], content: SegmentContent, sequence: number): Buffer {
  const parts = kinds.map((kind) => ({ kind, samples: samplesOf(kind, content), first: firstFrame(kind, content) }))
  // Offsets are relative to the first byte of `moof`, whose length does not depend on them.
  const headerBytes = movieFragment(parts, sequence, 0).length + 8
  const data = parts.flatMap(({ samples }) => samples.map(({ bytes }) => bytes))
  return Buffer.concat([movieFragment(parts, sequence, headerBytes), box("mdat", ...data)])
}

interface TrackPart {
  kind: TrackKind
  samples: Sample[]
  first: number
}

function movieFragment(parts: TrackPart[], sequence: number, dataOffset: number): Buffer {
  let offset = dataOffset
  const trackFragments = parts.map(({ kind, samples, first }) => {
    const { id, sampleTicks } = tracks[kind]
    const run = fullBox(
      "trun",
      0,
      0x000001 | 0x000200 | 0x000400, // with data offset, and size and flags of each sample
      u32(samples.length),
      u32(offset),
      ...samples.map(({ bytes, isSync }) =>
        Buffer.concat([u32(bytes.length), u32(isSync ? syncSample : dependentSample)]),
      ),
    )
    offset += samples.reduce((sum, { bytes }) => sum + bytes.length, 0)
    return box(
      "traf",
      // The base of offsets is `moof`; the samples' duration is given here.
      fullBox("tfhd", 0, 0x020000 | 0x000008, u32(id), u32(sampleTicks)),
      fullBox("tfdt", 1, 0, u64(first * sampleTicks)),
      run,
    )
  })
  return box("moof", fullBox("mfhd", 0, 0, u32(sequence)), ...trackFragments)
}

function samplesOf(kind: TrackKind, content: SegmentContent): Sample[] {
  if (kind === "audio") return codedSound(content).map((bytes) => ({ bytes, isSync: true }))
  return codedPictures(content).map(({ bytes, isKeyframe }, index) => ({
    bytes: index === 0 ? Buffer.concat([inBand(content), bytes]) : bytes,
    isSync: isKeyframe,
  }))
}

function inBand(content: SegmentContent): Buffer {
  const { sequence, picture } = parameterSetsOf(content)
  return Buffer.concat([u32(sequence.length), sequence, u32(picture.length), picture])
}

const firstFrame = (kind: TrackKind, { firstVideoFrame, firstAudioFrame }: SegmentContent) =>
  kind === "video" ? firstVideoFrame : firstAudioFrame

function trackBox(kind: TrackKind, content: SegmentContent): Buffer {
  const { id, timescale } = tracks[kind]
  const isVideo = kind === "video"
  const size = isVideo ? [u32(widthPixels << 16), u32(heightPixels << 16)] : [u32(0), u32(0)]
  const header = fullBox(
    "tkhd",
    0,
    3,
    u32(0),
    u32(0),
    u32(id),
    u32(0),
    u32(0),
    zeros(8),
    u16(0),
    u16(0),
    u16(isVideo ? 0 : 0x0100),
    u16(0),
    matrix,
    ...size,
  )
  const handler = fullBox("hdlr", 0, 0, u32(0), text(isVideo ? "vide" : "soun"), zeros(12), text("mall\0"))
  const language = 0x55c4 // "und"
  const reference = box("dinf", fullBox("dref", 0, 0, u32(1), fullBox("url ", 0, 1)))
  const emptyTables = [
    fullBox("stts", 0, 0, u32(0)),
    fullBox("stsc", 0, 0, u32(0)),
    fullBox("stsz", 0, 0, u32(0), u32(0)),
    fullBox("stco", 0, 0, u32(0)),
  ]
  const entry = isVideo ? pictureEntry(content) : soundEntry(content)
  return box(
    "trak",
    header,
    box(
      "mdia",
      fullBox("mdhd", 0, 0, u32(0), u32(0), u32(timescale), u32(0), u16(language), u16(0)),
      handler,
      box(
        "minf",
        isVideo ? fullBox("vmhd", 0, 1, zeros(8)) : fullBox("smhd", 0, 0, zeros(4)),
        reference,
        box("stbl", fullBox("stsd", 0, 0, u32(1), entry), ...emptyTables),
      ),
    ),
  )
}

function pictureEntry(content: SegmentContent): Buffer {
  const resolution = u32(72 << 16)
  const fields = [zeros(6), u16(1), zeros(16), u16(widthPixels), u16(heightPixels), resolution, resolution]
  const configuration = box("avcC", pictureConfiguration(parameterSetsOf(content)))
  return box("avc3", ...fields, u32(0), u16(1), zeros(32), u16(24), u16(0xffff), configuration)
}

/** Descriptors of ISO/IEC 14496-1: one AAC stream, of which only the configuration matters. */
function soundEntry(content: SegmentContent): Buffer {
  const configuration = descriptor(0x05, soundConfiguration(content))
  const decoder = descriptor(0x04, Buffer.from([0x40, 0x15, 0, 0, 0]), u32(0), u32(0), configuration)
  const stream = descriptor(0x03, u16(tracks.audio.id), Buffer.from([0]), decoder, descriptor(0x06, Buffer.from([2])))
  const fields = [zeros(6), u16(1), zeros(8), u16(1), u16(16), zeros(4), u32(samplesPerSecond * 0x10000)]
  return box("mp4a", ...fields, fullBox("esds", 0, 0, stream))
}

function descriptor(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag, body.length]), body])
}

function box(type: string, ...content: Buffer[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 8)
  return Buffer.concat([u32(length), text(type), ...content])
}

function fullBox(type: string, version: number, flags: number, ...content: Buffer[]): Buffer {
  return box(type, u32(version * 0x1000000 + flags), ...content)
}

const zeros = (count: number) => Buffer.alloc(count)
const text = (value: string) => Buffer.from(value, "latin1")
function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}
function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
/** The identity matrix: no rotation, no scaling. */
const matrix = Buffer.concat([0x00010000, 0, 0, 0, 0x00010000, 0, 0, 0, 0x40000000].map(u32))
