/** Where raw pictures and sound come from: the renderer, or real clips. */
import type { Take } from "../scenario"

export interface FootageSource {
  /** Changes whenever the same take would look or sound different; part of every cache key. */
  readonly version: string
  /** @returns `count` RGBA frames of the take, the first at `fromSeconds`; the caller may keep each buffer */
  frames(take: Take, fromSeconds: number, count: number): AsyncIterable<Buffer>
  /** @returns `count` mono samples, -1 to 1; silence before second 0 of the take */
  samples(take: Take, fromSeconds: number, count: number): Promise<Float32Array>
}
