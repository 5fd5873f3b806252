/**
 * Schema 6: by what the footage of a session is recognised. What was watched before is learnt in small steps, by the background.
 * A schema file is never edited once released.
 */
import { schema5 } from "./schema-5"

export const schema6 = {
  ...schema5,
  /** AnchorRow of a session; never exported, since it is made of its prints. */
  anchors: "session",
} as const
