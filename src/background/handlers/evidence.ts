import browser from "webextension-polyfill"
import type { HandlersOf } from "~messages/server"
import type { evidenceMessages } from "~messages/subjects/evidence"
import type { Context } from "../context"
import { makeEvidenceFile } from "../evidence-file"

export const evidenceHandlers = ({ db, now }: Context): HandlersOf<keyof typeof evidenceMessages> => ({
  "ui.evidence.make": async (asked) => ({
    file: await makeEvidenceFile(db, asked, { savedBy: browser.runtime.getManifest().version, savedAt: now() }),
  }),
})
