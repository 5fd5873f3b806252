import type { PrintStore } from "./print-store"
import type { SoundStore } from "./sound-store"

/** What the engine holds of one session, or of a passage of one. */
export interface Stream {
  readonly prints: PrintStore
  readonly sounds: SoundStore
}
