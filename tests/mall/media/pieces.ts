/**
 * Cuts a range of a stream into the pieces of takes that it consists of.
 * Invariant: the pieces cover the range without gap or overlap, in order.
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

/** @throws where the scenario's stream does not go on: a part must hold the moment it was asked for */
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
