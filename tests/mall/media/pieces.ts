/**
 * Divides a range of a stream into the pieces of takes that it is made of. Invariant: the pieces cover the range in
 * order, without gap or overlap.
 */
import type { Scenario, StreamPart, Take } from "../scenario"

export interface Piece {
  take: Take
  /** In stream seconds. */
  fromSeconds: number
  toSeconds: number
  /** Second of the take at `fromSeconds`. */
  takeFromSeconds: number
  rendition: number
}

/** @throws if the scenario's stream breaks off: a part must contain the moment for which it was requested */
export function piecesOf(stream: Scenario["stream"], fromSeconds: number, toSeconds: number): Piece[] {
  const pieces: Piece[] = []
  for (let at = fromSeconds; at < toSeconds; ) {
    const part = stream(at)
    if (part.fromSeconds > at || part.toSeconds <= at) {
      throw new Error(`Second ${at} is not in the part [${part.fromSeconds}, ${part.toSeconds}) given for it`)
    }
    const end = Math.min(toSeconds, part.toSeconds)
    pieces.push(pieceOf(part, at, end))
    at = end
  }
  return pieces
}

function pieceOf(part: StreamPart, fromSeconds: number, toSeconds: number): Piece {
  const takeFromSeconds = (part.takeFromSeconds ?? 0) + fromSeconds - part.fromSeconds
  return { take: part.take, fromSeconds, toSeconds, takeFromSeconds, rendition: part.rendition ?? 0 }
}
