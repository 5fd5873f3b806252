/** Schema 8: inserts that came in several shows; learnt from what is watched from now on. A schema file is never edited once released. */
import { schema7 } from "./schema-7"

export const schema8 = {
  ...schema7,
  /** InsertRow, by the sessions in which it was seen. Never exported. */
  inserts: "id, *sessions, lastSeenAt",
} as const
