import { type HandlersOf, Refusal } from "~messages/server"
import type { evidenceMessages } from "~messages/subjects/evidence"
import type { Context } from "../context"
import { makeEvidenceFile } from "../evidence-file"
import { sessionOfTab } from "../tab-memory"

export const evidenceHandlers = ({ db, now }: Context): HandlersOf<keyof typeof evidenceMessages> => ({
  "page.evidence.make": async ({ session }, sender) => {
    if ((await sessionOfTab(sender.tab)) !== session) throw new Refusal("not-allowed", "another tab's session")
    return { file: await makeEvidenceFile(db, session, now()) }
  },
  "ui.evidence.make": async ({ session }) => ({ file: await makeEvidenceFile(db, session, now()) }),
})
