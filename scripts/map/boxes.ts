/** Places the rooms: each floor is a band, and the bands lie one below the other. */
import type { Floor, Room } from "./house"

export interface Box {
  readonly room: Room
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The names of the folders in it, broken into lines. */
  readonly lines: readonly string[]
}

export interface Band {
  readonly name: string
  readonly boxes: readonly Box[]
}

export interface Span {
  readonly from: number
  readonly to: number
}

export const pictureWidth = 900
/** The names of the floors stand to the left of this. */
export const left = 84
export const right = pictureWidth - 12
const top = 14
export const betweenFloors = 60
export const fontSizes = { name: 15, purpose: 12, folders: 11, floor: 12 } as const
export const lineHeights = { name: 24, purpose: 40, folders: 15 } as const
const padding = 10
/** A room with a floor to itself stays this narrow so that lines can pass, unless nothing lies below it. */
const widestBox = 340

/** Estimates for DejaVu, the widest of the usual fonts; names are bold. */
const textWidth = (text: string, fontSize: number): number => text.length * fontSize * 0.6
const nameWidth = (name: string): number => name.length * fontSizes.name * 0.7

function inLines(words: readonly string[], widest: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} · ${word}`
    if (lines.length > 0 && textWidth(longer, fontSizes.folders) <= widest) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const leastWidth = ({ name, purpose }: Room): number =>
  Math.max(nameWidth(name), textWidth(purpose, fontSizes.purpose)) + 2 * padding

/**
 * @param gaps widths of the gaps of this floor: one before each room, and one after the last
 * @throws Error if the rooms do not fit
 */
function boxesOf({ name, rooms }: Floor, y: number, gaps: readonly number[], widest: number): Box[] {
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)
  const spare = right - left - sum(gaps) - sum(rooms.map(leastWidth))
  if (spare < 0)
    throw new Error(`the floor "${name}" is too full: shorten what is said of its rooms, or widen the picture`)
  const shares = sum(rooms.map(({ folders }) => 1 + folders.length))
  let x = left
  const boxes = rooms.map((room, index) => {
    x += gaps[index]!
    const width = Math.min(widest, leastWidth(room) + (spare * (1 + room.folders.length)) / shares)
    const box = { room, x, width, lines: inLines(room.folders, width - 2 * padding) }
    x += width
    return box
  })
  const height = Math.max(...boxes.map(({ lines }) => lineHeights.purpose + 12 + lines.length * lineHeights.folders))
  return boxes.map((box) => ({ ...box, y, height }))
}

/** @param gaps the gap widths of each floor */
export function standRooms(floors: readonly Floor[], gaps: readonly (readonly number[])[]): Band[] {
  let y = top
  return floors.map((floor, index) => {
    const boxes = boxesOf(floor, y, gaps[index]!, index === floors.length - 1 ? right - left : widestBox)
    y += boxes[0]!.height + betweenFloors
    return { name: floor.name, boxes }
  })
}

/** The gaps of a floor: between its rooms, and on both sides. */
export const gapsOf = ({ boxes }: Band): Span[] => [
  { from: left, to: boxes[0]!.x },
  ...boxes.map((box, index) => ({ from: box.x + box.width, to: boxes[index + 1]?.x ?? right })),
]
