/** The page of one show or product in the history, as its address names it (`?show=amazon:0f8c…`). */
import * as z from "zod/mini"
import { productKey, showKey } from "./ids"

export const historyPlace = z.union([z.object({ show: showKey }), z.object({ product: productKey })])
export type HistoryPlace = z.infer<typeof historyPlace>

const MOST_QUERY_CHARS = 2_000

/** @returns null where the address names neither, and the whole history is meant */
export function placeOf(query: string): HistoryPlace | null {
  if (query.length > MOST_QUERY_CHARS) return null
  const read = historyPlace.safeParse(Object.fromEntries(new URLSearchParams(query)))
  return read.success ? read.data : null
}

/** With its "?". */
export const queryOf = (place: HistoryPlace): string => `?${new URLSearchParams(place)}`
