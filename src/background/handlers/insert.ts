import { PRINT_SIZE, secondsOf, TILE_COUNT } from "~liveness/grid"
import { fillTile } from "~liveness/prints/thin"
import type { HandlersOf } from "~messages/server"
import type { insertMessages } from "~messages/subjects/insert"
import { knownInserts, showsOf } from "~store/inserts"
import type { InsertRow } from "~store/rows"
import type { Context } from "../context"
import { pictureOf } from "../print-picture"

/** The moment in its middle. */
function printOf(tiles: Uint8Array): Uint8Array {
  const from = Math.floor(tiles.length / TILE_COUNT / 2) * TILE_COUNT
  const print = new Uint8Array(PRINT_SIZE)
  for (let tile = 0; tile < TILE_COUNT; tile++) fillTile(print, 0, tile, tiles[from + tile]!)
  return print
}

const viewOf = async (row: InsertRow) => ({
  ...{ id: row.id, shows: showsOf(row), seconds: secondsOf(row.tiles.length / TILE_COUNT) },
  firstAt: Math.min(...row.sightings.map(({ at }) => at)),
  lastAt: row.lastSeenAt,
  picture: await pictureOf(printOf(row.tiles)),
})

export const insertHandlers = ({ db }: Context): HandlersOf<keyof typeof insertMessages> => ({
  "ui.insert.list": async () => ({ inserts: await Promise.all((await knownInserts(db)).map(viewOf)) }),
})
