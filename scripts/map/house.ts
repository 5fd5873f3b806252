/** The five floors of the map, top one first. The linter enforces the same floors (.dependency-cruiser.cjs). */
import type { Imports } from "./imports"

export interface Room {
  readonly name: string
  readonly purpose: string
  /** The folders inside it. */
  readonly folders: readonly string[]
}

export interface Floor {
  readonly name: string
  readonly rooms: readonly Room[]
}

/** The order from left to right keeps crossings few. */
const plan: readonly { name: string; rooms: Readonly<Record<string, string>> }[] = [
  {
    name: "entries",
    rooms: {
      contents: "put into pages",
      options: "settings",
      popup: "the button",
      sandboxes: "parse pages",
      background: "answers all messages",
      tabs: "pages of ours",
    },
  },
  { name: "page", rooms: { page: "runs in the shop's page" } },
  {
    name: "edges",
    rooms: { sites: "each reads one shop's pages", ui: "all that is drawn", store: "IndexedDB" },
  },
  {
    name: "engines",
    rooms: {
      pressure: "not in use yet",
      reviews: "what buyers say",
      prices: "what it cost before",
      messages: "the message map",
      liveness: "loop or rerun?",
    },
  },
  { name: "words", rooms: { model: "shows, products, money and evidence, as types and schemas" } },
]

/** @throws Error if a folder is not in the plan, or an import goes up */
export function house({ rooms, arrows }: Imports): readonly Floor[] {
  const floorOf = new Map(plan.flatMap(({ rooms }, floor) => Object.keys(rooms).map((name) => [name, floor] as const)))
  for (const name of rooms.keys())
    if (!floorOf.has(name)) throw new Error(`src/${name} is on no floor: add it to scripts/map/house.ts`)
  for (const { from, to } of arrows)
    if (floorOf.get(to)! < floorOf.get(from)!) throw new Error(`src/${from} imports upwards, from src/${to}`)
  return plan.map(({ name, rooms: planned }) => ({
    name,
    rooms: Object.entries(planned)
      .filter(([room]) => rooms.has(room))
      .map(([room, purpose]) => ({ name: room, purpose, folders: rooms.get(room)! })),
  }))
}
