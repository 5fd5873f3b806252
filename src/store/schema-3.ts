/** Schema 3: the viewer's flag on a show, in the session's row, so that flagged sessions can be counted. */
import { schema2 } from "./schema-2"

export const schema3 = {
  ...schema2,
  /** SessionRow by id; the newest session of a show; retention by age; those that are flagged. */
  sessions: `${schema2.sessions}, flag.at`,
} as const
