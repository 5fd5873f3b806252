/** The history's page of one show or product, as named in its address (`?show=amazon:0f8c…`). */
import * as z from "zod/mini"
import { productKey, showKey } from "./ids"

export const historyPlace = z.union([z.object({ show: showKey }), z.object({ product: productKey })])
export type HistoryPlace = z.infer<typeof historyPlace>

const MOST_QUERY_CHARS = 2_000

/** @returns null if the address names neither, so that the whole history is meant */
export function placeOf(query: string): HistoryPlace | null {
  if (query.length > MOST_QUERY_CHARS) return null
  const read = historyPlace.safeParse(Object.fromEntries(new URLSearchParams(query)))
  return read.success ? read.data : null
}

/** Including the "?". */
export const queryOf = (place: HistoryPlace): string => `?${new URLSearchParams(place)}`
