/** Something to be tried with made-up input for as long as there is time. */
import type { IAsyncProperty } from "fast-check"

export interface Target {
  name: string
  /** How many inputs one round tries. */
  runs: number
  /** Made only when it is first needed, because some targets must watch a show before they can begin. */
  property(): IAsyncProperty<unknown> | Promise<IAsyncProperty<unknown>>
}

/** @throws Error saying what was wrong */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
