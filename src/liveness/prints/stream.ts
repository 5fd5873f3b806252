import type { PrintStore } from "./print-store"
import type { SoundStore } from "./sound-store"

/** What the engine holds of one stream. */
export interface Stream {
  readonly prints: PrintStore
  readonly sounds: SoundStore
}
