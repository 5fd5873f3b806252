/**
 * A bundle in the form in which it is sent and saved: its bytes are text. liveness/verdict/bundle.ts says what it
 * proves.
 */
import * as z from "zod/mini"
import { base64 } from "./bytes"
import { repeatEvidence } from "./evidence"
import { epochMs, seconds } from "./ids"
import { showClaim } from "./reading"
import { repeat } from "./repeat"

/** Picture and sound prints of a minute and a half, and of what leads up to it, take about 300 KB. */
const prints = base64(1_000_000)
const slots = z.int().check(z.minimum(0), z.maximum(1e9))

export const portableBundle = z.object({
  /** Another version compares in another way; the check then says so. */
  version: z.int(),
  repeat,
  level: repeatEvidence.shape.level,
  confidence: repeatEvidence.shape.confidence,
  at: epochMs,
  context: z.object({ claim: showClaim, lookedAtSeconds: seconds }),
  asked: z.object({
    slot: slots,
    slots: z.int().check(z.minimum(1), z.maximum(10_000)),
    lagSlots: z.int(),
    lagWords: z.nullable(z.int()),
    mirrored: z.boolean(),
    searchedSlots: slots,
    map: z.object({ zoom: z.number(), shiftX: z.number(), shiftY: z.number() }),
  }),
  figures: z.array(
    z.object({
      stands: z.boolean(),
      score: z.number(),
      agreement: z.number(),
      area: z.number(),
      soundAgreement: z.number(),
      stretchPairs: z.int(),
    }),
  ),
  /** Base64. */
  now: prints,
  before: prints,
  checksum: z.int(),
})
export type PortableBundle = z.infer<typeof portableBundle>
