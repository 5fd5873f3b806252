/**
 * Routes the arrows: each leaves a room at the bottom, passes the floors in between through the gaps between their
 * rooms, and enters the other room from above.
 */
import { type Band, type Box, gapsOf, type Span, standRooms } from "./boxes"
import type { Floor } from "./house"
import type { Arrow } from "./imports"

/** The point where a line leaves or enters a room, or the stretch where it passes a whole floor. */
export interface Crossing {
  x: number
  readonly top: number
  readonly bottom: number
}

export interface Line {
  readonly arrow: Arrow
  readonly strokeWidth: number
  readonly crossings: readonly Crossing[]
}

/** Connects two rooms on the same floor. */
export interface SidewaysLine {
  readonly arrow: Arrow
  readonly strokeWidth: number
  readonly from: Box
  readonly to: Box
}

export interface Layout {
  readonly bands: readonly Band[]
  readonly lines: readonly Line[]
  readonly sideways: readonly SidewaysLine[]
}

interface Door extends Crossing {
  readonly span: Span
  readonly strokeWidth: number
  readonly key: string
}

const betweenLanes = 5
const leastGap = 14
/** After so many rounds the lines have settled. */
const rounds = 8

/** Coarse steps, so that a single import more or less rarely changes the picture. */
export const steps = [
  { least: 60, strokeWidth: 7 },
  { least: 25, strokeWidth: 4.5 },
  { least: 8, strokeWidth: 3 },
  { least: 3, strokeWidth: 2 },
  { least: 1, strokeWidth: 1.2 },
] as const
const strokeWidthOf = (imports: number): number => steps.find(({ least }) => imports >= least)!.strokeWidth

const middleOf = ({ x, width }: Box): number => x + width / 2
const insideOf = ({ x, width }: Box): Span => ({ from: x + 6, to: x + width - 6 })
const away = (x: number, { from, to }: Span): number => Math.max(from - x, x - to, 0)

interface Placed {
  readonly box: Box
  readonly floor: number
}

/** The doors that an arrow passes through, from its own room to the other one. */
function doorsOf({ from, to, imports }: Arrow, bands: readonly Band[], placed: ReadonlyMap<string, Placed>): Door[] {
  const start = placed.get(from)!
  const end = placed.get(to)!
  const key = `${from} ${to}`
  const strokeWidth = strokeWidthOf(imports)
  const startX = middleOf(start.box)
  const endX = end.floor === bands.length - 1 ? startX : middleOf(end.box)
  const door = (x: number, span: Span, top: number, bottom: number): Door => ({
    x,
    span,
    top,
    bottom,
    key,
    strokeWidth,
  })
  const outY = start.box.y + start.box.height
  const doors = [door(startX, insideOf(start.box), outY, outY)]
  for (let floor = start.floor + 1; floor < end.floor; floor++) {
    const x = startX + ((endX - startX) * (floor - start.floor)) / (end.floor - start.floor)
    const [gap] = gapsOf(bands[floor]!).sort((one, other) => away(x, one) - away(x, other))
    const { y, height } = bands[floor]!.boxes[0]!
    doors.push(door(x, gap!, y, y + height))
  }
  doors.push(door(endX, insideOf(end.box), end.box.y, end.box.y))
  return doors
}

/** Places the lines as close to their wanted positions as possible, in the given order and without overlap. */
function spread(wanted: readonly number[], widths: readonly number[], { from, to }: Span): number[] {
  const half = widths.map((width) => (width + betweenLanes) / 2)
  const places = [...wanted]
  let edge = from
  for (let index = 0; index < places.length; index++) {
    places[index] = Math.max(places[index]!, edge + half[index]!)
    edge = places[index]! + half[index]!
  }
  edge = to
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index]!, edge - half[index]!)
    edge = places[index]! - half[index]!
  }
  return places
}

/** Groups doors that share a wall: a room's bottom, its top, or a gap. */
function byWall(doors: readonly Door[]): Door[][] {
  const walls = new Map<string, Door[]>()
  for (const door of doors) {
    const wall = `${door.span.from} ${door.top} ${door.bottom}`
    walls.set(wall, [...(walls.get(wall) ?? []), door])
  }
  return [...walls.values()]
}

/** Straightens every line as far as the other lines allow. */
function straighten(lines: readonly (readonly Door[])[]): void {
  const wanted = new Map<Door, number>()
  for (let round = 0; round < rounds; round++) {
    for (const doors of lines)
      for (const [index, door] of doors.entries()) {
        const beside = [doors[index - 1], doors[index + 1]].filter((other) => other !== undefined)
        wanted.set(door, beside.reduce((sum, { x }) => sum + x, 0) / beside.length)
      }
    for (const doors of byWall(lines.flat())) {
      doors.sort((one, other) => wanted.get(one)! - wanted.get(other)! || (one.key < other.key ? -1 : 1))
      const places = spread(
        doors.map((door) => wanted.get(door)!),
        doors.map(({ strokeWidth }) => strokeWidth),
        doors[0]!.span,
      )
      for (const [index, door] of doors.entries()) door.x = places[index]!
    }
  }
}

/** How wide each gap must be for the lines that pass through it. */
function gapWidths(bands: readonly Band[], lines: readonly (readonly Door[])[]): number[][] {
  return bands.map((band) => {
    const { y, height } = band.boxes[0]!
    const gaps = gapsOf(band)
    return gaps.map(({ from }, index) => {
      const passing = lines
        .flat()
        .filter(({ span, top, bottom }) => span.from === from && top === y && bottom === y + height)
      const least = index === 0 || index === gaps.length - 1 ? 0 : leastGap
      return passing.reduce((sum, { strokeWidth }) => sum + strokeWidth + betweenLanes, least)
    })
  })
}

const placesOf = (bands: readonly Band[]): Map<string, Placed> =>
  new Map(bands.flatMap(({ boxes }, floor) => boxes.map((box) => [box.room.name, { box, floor }] as const)))

export function layOut(floors: readonly Floor[], arrows: readonly Arrow[]): Layout {
  const floorOf = (name: string) => floors.findIndex(({ rooms }) => rooms.some((room) => room.name === name))
  const down = arrows.filter(({ from, to }) => floorOf(from) !== floorOf(to))
  const route = (bands: readonly Band[]) => down.map((arrow) => doorsOf(arrow, bands, placesOf(bands)))
  let bands = standRooms(
    floors,
    floors.map(({ rooms }) => [0, ...rooms.slice(1).map(() => leastGap), 0]),
  )
  // Widening gaps moves the rooms, which may send a line through another gap.
  for (let round = 0; round < rounds; round++) bands = standRooms(floors, gapWidths(bands, route(bands)))
  const doors = route(bands)
  straighten(doors)
  const placed = placesOf(bands)
  return {
    bands,
    lines: down.map((arrow, index) => ({ arrow, strokeWidth: strokeWidthOf(arrow.imports), crossings: doors[index]! })),
    sideways: arrows
      .filter((arrow) => !down.includes(arrow))
      .map((arrow) => ({
        arrow,
        strokeWidth: strokeWidthOf(arrow.imports),
        from: placed.get(arrow.from)!.box,
        to: placed.get(arrow.to)!.box,
      })),
  }
}
