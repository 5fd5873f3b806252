/**
 * Schema 7: thin prints. What was learnt of sessions whose prints are still there is learnt again, now with its thin prints, in small
 * steps, by the background. A schema file is never edited once released.
 */
import type { Transaction } from "dexie"
import type { SessionId } from "~model/ids"
import type { AnchorRow, PrintRow } from "./rows"
import { schema6 } from "./schema-6"

export const schema7 = {
  ...schema6,
  /** ThinRow: a block of one session; what each session takes is known from the index alone. Never exported. */
  thin: "[session+fromSeconds], session, [session+size]",
} as const

export async function toSchema7(change: Transaction): Promise<void> {
  const printed = await change.table<PrintRow>("prints").orderBy("session").uniqueKeys()
  await change.table<AnchorRow, SessionId>("anchors").bulkDelete(printed as SessionId[])
}
