/** The viewer's flag on a show. */
import * as z from "zod/mini"
import { flag, givenFlag } from "~model/flag"
import { sessionId } from "~model/ids"
import { link } from "~model/reading"
import { nothing } from "../nothing"

/** Null takes the flag back. */
const given = z.object({ flag: z.nullable(givenFlag) })

export const flagMessages = {
  /** From the pane: of the show in the tab that it stands in. The page script does not know the viewer's flag. */
  "pane.flag.get": { input: nothing, output: z.object({ flag: z.nullable(flag) }) },
  "pane.flag.set": { input: given, output: nothing },
  "ui.flag.set": { input: z.object({ ...given.shape, session: sessionId }), output: nothing },
  /** How often it and the evidence came to the same. */
  "ui.flag.agreement": {
    input: nothing,
    output: z.object({ agreed: z.int(), decided: z.int(), undecided: z.int() }),
  },
  /** The rule of the session's platform on recorded content; null where it is not known to have one. */
  "ui.flag.rule": {
    input: z.object({ session: sessionId }),
    output: z.object({ rule: z.nullable(z.object({ site: z.string(), url: link })) }),
  },
} as const
