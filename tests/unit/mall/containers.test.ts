/** The same segment as fragmented MP4 and as FLV, read back box by box and tag by tag. */
import { describe, expect, it } from "vitest"
import { dashManifest } from "../../mall/media/dash-manifest"
import { flvHeader, flvSegment } from "../../mall/media/flash-video"
import { framesPerSecond, samplesPerAudioFrame, samplesPerSecond } from "../../mall/media/format"
import { fragment, initialisationSegment } from "../../mall/media/fragmented-mp4"
import type { SegmentContent } from "../../mall/media/segments"

const startCode = Buffer.from([0, 0, 0, 1])
const sequenceSet = Buffer.from([0x67, 0x64, 0x00, 0x1e, 0xac])
const pictureSet = Buffer.from([0x68, 0xee, 0x3c])
const delimiter = Buffer.from([0x09, 0xf0])
const slice = (kind: number, index: number) => Buffer.from([kind, 0x88, index, index + 1, index + 2])
const adtsHeader = Buffer.from([0xff, 0xf1, 0x54, 0x40, 0x01, 0x7f, 0xfc])

const accessUnit = (units: Buffer[]) => Buffer.concat(units.flatMap((unit) => [startCode, unit]))
const content: SegmentContent = {
  video: [0, 1, 2].map((index) => ({
    isKeyframe: index === 0,
    bytes: accessUnit(
      index === 0 ? [delimiter, sequenceSet, pictureSet, slice(0x65, 0)] : [delimiter, slice(0x41, index)],
    ),
  })),
  audio: [0, 1].map((index) => Buffer.concat([adtsHeader, Buffer.from([0xaa, index])])),
  firstVideoFrame: 60,
  firstAudioFrame: 125,
}

interface Box {
  type: string
  body: Buffer
}

function boxes(bytes: Buffer): Box[] {
  const found: Box[] = []
  let at = 0
  for (; at < bytes.length; at += bytes.readUInt32BE(at))
    found.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      body: bytes.subarray(at + 8, at + bytes.readUInt32BE(at)),
    })
  expect(at).toBe(bytes.length)
  return found
}

function inside(bytes: Buffer, ...path: string[]): Buffer[] {
  const [type, ...deeper] = path
  const here = boxes(bytes)
    .filter((box) => box.type === type)
    .map(({ body }) => body)
  return deeper.length === 0 ? here : here.flatMap((body) => inside(body, ...deeper))
}

describe("fragmented MP4", () => {
  const media = fragment(["video", "audio"], content, 7)

  it("names each track and the coding of its samples", () => {
    const initialisation = initialisationSegment(["video", "audio"], content)
    expect(boxes(initialisation).map(({ type }) => type)).toEqual(["ftyp", "moov"])
    const descriptions = inside(initialisation, "moov", "trak", "mdia", "minf", "stbl", "stsd")
    expect(descriptions.map((body) => body.toString("latin1", 12, 16))).toEqual(["avc3", "mp4a"])
    expect(descriptions[0]!.includes(sequenceSet) && descriptions[0]!.includes(pictureSet)).toBe(true)
    expect(initialisationSegment(["audio"], content).includes("avc3")).toBe(false)
  })

  it("derives times from frame numbers alone", () => {
    const times = inside(media, "moof", "traf", "tfdt").map((body) => Number(body.readBigUInt64BE(4)))
    expect(times[0]! / (framesPerSecond * 1000)).toBe(60 / framesPerSecond)
    expect(times[1]! / samplesPerSecond).toBe((125 * samplesPerAudioFrame) / samplesPerSecond)
  })

  it("points each run to its own samples, whose sizes add up to all the data", () => {
    const [data] = inside(media, "mdat")
    const dataFrom = media.length - data!.length
    let end = dataFrom
    for (const run of inside(media, "moof", "traf", "trun")) {
      expect(run.readUInt32BE(8)).toBe(end)
      for (let sample = 0; sample < run.readUInt32BE(4); sample++) end += run.readUInt32BE(12 + sample * 8)
    }
    expect(end).toBe(media.length)
  })

  it("carries parameter sets with the first picture, lengths instead of start codes, and raw sound", () => {
    const [data] = inside(media, "mdat")
    const lengthOf = (unit: Buffer) => Buffer.from([0, 0, 0, unit.length])
    const units = [sequenceSet, pictureSet, slice(0x65, 0), slice(0x41, 1), slice(0x41, 2)]
    const sound = [Buffer.from([0xaa, 0]), Buffer.from([0xaa, 1])]
    expect(data).toEqual(Buffer.concat([...units.flatMap((unit) => [lengthOf(unit), unit]), ...sound]))
  })
})

describe("FLV", () => {
  it("contains configurations first, then pictures and sound in order of time", () => {
    const bytes = flvSegment(content)
    const tags: { kind: number; ms: number; packet: number; body: Buffer }[] = []
    let at = 0
    for (; at < bytes.length; ) {
      const size = bytes.readUIntBE(at + 1, 3)
      const body = bytes.subarray(at + 11, at + 11 + size)
      tags.push({
        kind: bytes[at]!,
        ms: bytes.readUIntBE(at + 4, 3) + bytes[at + 7]! * 2 ** 24,
        packet: body[1]!,
        body,
      })
      expect(bytes.readUInt32BE(at + 11 + size)).toBe(size + 11)
      at += size + 15
    }
    expect(at).toBe(bytes.length)
    expect(tags.slice(0, 2).map(({ kind, packet }) => [kind, packet])).toEqual([
      [9, 0],
      [8, 0],
    ])
    expect(tags[0]!.body.includes(sequenceSet)).toBe(true)
    const times = tags.slice(2).map(({ ms }) => ms)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(tags.filter(({ kind, packet }) => kind === 9 && packet === 1).map(({ ms }) => ms)).toEqual([
      4000, 4067, 4133,
    ])
    expect(tags.filter(({ kind, packet }) => kind === 8 && packet === 1).map(({ ms }) => ms)).toEqual([4000, 4032])
  })

  it("has its own header", () => {
    expect(flvHeader.toString("latin1", 0, 3)).toBe("FLV")
  })
})

it("a manifest lists the window, and says how far behind the live edge to play", () => {
  const manifest = dashManifest({
    path: "run",
    fromSegment: 10,
    toSegment: 55,
    startedAt: Date.UTC(2026, 0, 1),
    distanceToEdgeSeconds: 20,
    updateSeconds: 0.5,
  })
  expect(manifest.match(/<S t="20000" d="2000" r="44"\/>/g)).toHaveLength(2)
  expect(manifest).toContain('media="video/run-$Number$.m4s" startNumber="10"')
  expect(manifest).toContain('timeShiftBufferDepth="PT90S" suggestedPresentationDelay="PT20S"')
})
