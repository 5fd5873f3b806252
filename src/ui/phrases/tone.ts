/**
 * How prominently a verdict is shown: `warn` rests on what was seen, `maybe` may still turn out harmless. Never by
 * colour alone.
 */
import type { VerdictKind } from "~model/evidence"

export type Tone = "calm" | "maybe" | "warn"

const tones: Partial<Record<VerdictKind, Tone>> = {
  loop: "warn",
  rerun: "warn",
  "recorded-as-live": "warn",
  "may-be-loop": "maybe",
  "may-be-rerun": "maybe",
}

export const toneOf = (kind: VerdictKind | undefined): Tone => (kind && tones[kind]) ?? "calm"
