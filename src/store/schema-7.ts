/**
 * Schema 7: thin prints. Sessions whose prints are still there are learnt again, now with their thin prints, in small steps, by the
 * background; until then they are recognised by what was learnt before. A schema file is never edited once released.
 */
import type { Transaction } from "dexie"
import type { SessionId } from "~model/ids"
import type { AnchorRow, PrintRow } from "./rows"
import { schema6 } from "./schema-6"

export const schema7 = {
  ...schema6,
  /** AnchorRow, also those that are to be learnt again. Never exported. */
  anchors: "session, toLearnAgain",
  /** ThinRow: a block of one session; what each session takes is known from the index alone. Never exported. */
  thin: "[session+fromSeconds], session, [session+size]",
} as const

export async function toSchema7(change: Transaction): Promise<void> {
  const printed = await change.table<PrintRow>("prints").orderBy("session").uniqueKeys()
  await change
    .table<AnchorRow, SessionId>("anchors")
    .where("session")
    .anyOf(printed as SessionId[])
    .modify({ toLearnAgain: 1 })
}
