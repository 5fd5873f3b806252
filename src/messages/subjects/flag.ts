/** The viewer's flag on a show. */
import * as z from "zod/mini"
import { flag, givenFlag } from "~model/flag"
import { sessionId } from "~model/ids"
import { link } from "~model/reading"
import { nothing } from "../nothing"

/** Null takes the flag back. */
const given = z.object({ flag: z.nullable(givenFlag) })

export const flagMessages = {
  /** The flag on the show in the pane's tab. The page script does not know it. */
  "pane.flag.get": { input: nothing, output: z.object({ flag: z.nullable(flag) }) },
  "pane.flag.set": { input: given, output: nothing },
  "ui.flag.set": { input: z.object({ ...given.shape, session: sessionId }), output: nothing },
  /**
   * How often flag and verdict agreed; `decided`: shows of which both said something; `undecided`: of which one did
   * not.
   */
  "ui.flag.agreement": {
    input: nothing,
    output: z.object({ agreed: z.int(), decided: z.int(), undecided: z.int() }),
  },
  /** The rule about recorded content of the platform of this session; null if we know of none. */
  "ui.flag.rule": {
    input: z.object({ session: sessionId }),
    output: z.object({ rule: z.nullable(z.object({ site: z.string(), url: link })) }),
  },
} as const
