/** One thing that is tried with made-up input for as long as there is time. */
import type { IAsyncProperty } from "fast-check"

export interface Target {
  name: string
  /** Inputs of one round. */
  runs: number
  /** Made when its turn comes first: some have to watch a show before. */
  property(): IAsyncProperty<unknown> | Promise<IAsyncProperty<unknown>>
}

/** @throws Error with what was wrong */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}
