/**
 * Writes one HLS segment as an MPEG transport stream (ISO/IEC 13818-1): one programme, H.264 and AAC.
 *
 * We write our own muxer because the scenarios are about time stamps and joins: a segment's times follow from its place
 * in the stream alone, no matter when it was encoded, so a second pass continues without a seam.
 */
import { framesPerSecond, samplesPerAudioFrame, samplesPerSecond, ticksPerSecond } from "./format"
import type { SegmentContent } from "./segments"

const packetBytes = 188
const tablePid = 0
const programPid = 0x1000
const videoPid = 0x100
const audioPid = 0x101
/** The time between clock reference and display that a decoder's buffer needs. */
const decodeAheadTicks = ticksPerSecond / 10
/** ADTS frames are sent in groups: with a packetised unit for each, headers would take more space than sound. */
const audioFramesPerUnit = 8

interface Unit {
  pid: number
  ticks: number
  bytes: Buffer
  isKeyframe: boolean
}

/** @param startTicks time stamp of second 0 of the stream */
export function writeSegment(content: SegmentContent, startTicks: number): Buffer {
  const units = [...videoUnits(content, startTicks), ...audioUnits(content, startTicks)]
  units.sort((a, b) => a.ticks - b.ticks)
  const counters = new Map<number, number>()
  const packets = [
    ...packetise(tablePid, section(programAssociation()), counters),
    ...packetise(programPid, section(programMap()), counters),
  ]
  for (const unit of units) packets.push(...packetise(unit.pid, unit.bytes, counters, unit))
  return Buffer.concat(packets)
}

function videoUnits({ video, firstVideoFrame }: SegmentContent, startTicks: number): Unit[] {
  return video.map((frame, index) => {
    const ticks = startTicks + ((firstVideoFrame + index) * ticksPerSecond) / framesPerSecond
    return { pid: videoPid, ticks, bytes: packetised(0xe0, frame.bytes, ticks), isKeyframe: frame.isKeyframe }
  })
}

function audioUnits({ audio, firstAudioFrame }: SegmentContent, startTicks: number): Unit[] {
  const units: Unit[] = []
  for (let index = 0; index < audio.length; index += audioFramesPerUnit) {
    const bytes = Buffer.concat(audio.slice(index, index + audioFramesPerUnit))
    const ticks = startTicks + ((firstAudioFrame + index) * samplesPerAudioFrame * ticksPerSecond) / samplesPerSecond
    units.push({ pid: audioPid, ticks, bytes: packetised(0xc0, bytes, ticks), isKeyframe: false })
  }
  return units
}

/** A PES packet with a presentation time stamp. If a picture is too long for the length field, the field is 0. */
function packetised(streamId: number, payload: Buffer, ticks: number): Buffer {
  const header = Buffer.alloc(14)
  header.writeUIntBE(0x000001, 0, 3)
  header[3] = streamId
  const length = payload.length + 8
  header.writeUInt16BE(length > 0xffff || streamId === 0xe0 ? 0 : length, 4)
  header[6] = 0x80
  header[7] = 0x80
  header[8] = 5
  writeTimeStamp(header, 9, Math.round(ticks))
  return Buffer.concat([header, payload])
}

/** Spreads 33 bits over five bytes with marker bits. */
function writeTimeStamp(target: Buffer, at: number, ticks: number): void {
  const high = Math.floor(ticks / 2 ** 30) & 0x07
  const middle = Math.floor(ticks / 2 ** 15) & 0x7fff
  const low = ticks & 0x7fff
  target[at] = 0x21 | (high << 1)
  target.writeUInt16BE(((middle << 1) | 1) & 0xffff, at + 1)
  target.writeUInt16BE(((low << 1) | 1) & 0xffff, at + 3)
}

function packetise(pid: number, bytes: Buffer, counters: Map<number, number>, unit?: Unit): Buffer[] {
  const packets: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const isFirst = at === 0
    const clock = isFirst && unit?.pid === videoPid ? clockField(unit) : Buffer.alloc(0)
    const room = packetBytes - 4
    const adaptation = padded(clock, room - Math.min(bytes.length - at, room - clock.length))
    const take = room - adaptation.length
    const counter = counters.get(pid) ?? 0
    counters.set(pid, (counter + 1) & 0x0f)
    const header = Buffer.from([
      0x47,
      (isFirst ? 0x40 : 0) | (pid >> 8),
      pid & 0xff,
      (adaptation.length > 0 ? 0x30 : 0x10) | counter,
    ])
    packets.push(header, adaptation, bytes.subarray(at, at + take))
    at += take
  }
  return packets
}

/** An adaptation field with the programme clock reference. */
function clockField(unit: Unit): Buffer {
  const field = Buffer.alloc(8)
  const clock = Math.max(0, Math.round(unit.ticks) - decodeAheadTicks)
  field[0] = 7
  field[1] = 0x10 | (unit.isKeyframe ? 0x40 : 0)
  field.writeUInt32BE(Math.floor(clock / 2) >>> 0, 2)
  field[6] = ((clock & 1) << 7) | 0x7e
  return field
}

/** Pads an adaptation field to `length` with stuffing bytes. */
function padded(field: Buffer, length: number): Buffer {
  if (length <= field.length) return field
  const grown = Buffer.alloc(length, 0xff)
  field.copy(grown)
  grown[0] = length - 1
  if (field.length === 0 && length > 1) grown[1] = 0
  return grown
}

function programAssociation(): Buffer {
  return Buffer.from([
    0x00,
    0xb0,
    0x0d,
    0x00,
    0x01,
    0xc1,
    0x00,
    0x00,
    0x00,
    0x01,
    0xe0 | (programPid >> 8),
    programPid & 0xff,
  ])
}

function programMap(): Buffer {
  const stream = (kind: number, pid: number) => [kind, 0xe0 | (pid >> 8), pid & 0xff, 0xf0, 0x00]
  const head = [0x02, 0xb0, 0x17, 0x00, 0x01, 0xc1, 0x00, 0x00, 0xe0 | (videoPid >> 8), videoPid & 0xff, 0xf0, 0x00]
  return Buffer.from([...head, ...stream(0x1b, videoPid), ...stream(0x0f, audioPid)])
}

/** A table with its pointer field, checksum and stuffing, exactly one packet long. */
function section(table: Buffer): Buffer {
  const filled = Buffer.alloc(packetBytes - 4, 0xff)
  filled[0] = 0
  table.copy(filled, 1)
  filled.writeUInt32BE(checkSum(table), 1 + table.length)
  return filled
}

/** CRC-32/MPEG-2. */
function checkSum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte << 24
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  }
  return sum >>> 0
}
