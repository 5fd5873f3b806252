import { PRINT_SIZE, secondsOf, TILE_COUNT } from "~liveness/grid"
import { fillTile } from "~liveness/prints/thin"
import type { HandlersOf } from "~messages/server"
import type { insertMessages } from "~messages/subjects/insert"
import type { LiveproofDatabase } from "~store/database"
import { knownInserts, showsOf } from "~store/inserts"
import type { InsertRow } from "~store/rows"
import type { Context } from "../context"
import { newestTiles } from "../insert-memory"
import { pictureOf } from "../print-picture"

/** The moment in its middle; black where no session has its prints any more. */
function printOf(tiles: Uint8Array | null): Uint8Array {
  const print = new Uint8Array(PRINT_SIZE)
  if (!tiles) return print
  const from = Math.floor(tiles.length / TILE_COUNT / 2) * TILE_COUNT
  for (let tile = 0; tile < TILE_COUNT; tile++) fillTile(print, 0, tile, tiles[from + tile]!)
  return print
}

const viewOf = async (db: LiveproofDatabase, row: InsertRow) => ({
  ...{ id: row.id, shows: showsOf(row), seconds: secondsOf(row.slots) },
  firstAt: Math.min(...row.sightings.map(({ at }) => at)),
  lastAt: row.lastSeenAt,
  picture: await pictureOf(printOf(await newestTiles(db, row))),
})

export const insertHandlers = ({ db }: Context): HandlersOf<keyof typeof insertMessages> => ({
  "ui.insert.list": async () => ({
    inserts: await Promise.all((await knownInserts(db)).map((row) => viewOf(db, row))),
  }),
})
