/** The button that saves a repeat with everything it rests on as a file of the user's own. */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import type { EvidenceFile } from "~messages/subjects/evidence"
import type { SessionId } from "~model/ids"
import { type TextKey, t } from "../text"
import { useAction } from "../use-action"
import { ActionFailure } from "./failure"
import { saveFile } from "./save-file"

export interface SaveEvidenceProps {
  session: SessionId
  /** The pane stands in a page, and saves nothing: it opens the watch history at this session. */
  by: "pane" | "ui"
}

const nameOf = ({ startedAt, show }: EvidenceFile) =>
  `liveproof-evidence-${new Date(startedAt).toISOString().slice(0, 10)}-${show.key.replace(/[^a-z0-9]+/gi, "-").slice(0, 40)}.json`

export const SaveEvidence = ({ session, by }: SaveEvidenceProps) =>
  by === "ui" ? <Save session={session} /> : <SaveElsewhere session={session} />

function SaveElsewhere({ session }: { session: SessionId }) {
  const action = useAction()
  return (
    <>
      <p class="lp-row">
        <button
          type="button"
          class="lp-button"
          onClick={() => action.run(() => send("pane.own.open", { page: "history", session }))}
        >
          {t("evidenceSaveElsewhere")}
        </button>
      </p>
      <ActionFailure action={action} />
    </>
  )
}

function Save({ session }: { session: SessionId }) {
  const [outcome, setOutcome] = useState<TextKey | null>(null)
  const save = async () => {
    try {
      const { file } = await send("ui.evidence.make", { session })
      if (file) saveFile(nameOf(file), [JSON.stringify(file)], "application/json")
      setOutcome(file ? "evidenceSaved" : "evidenceNotKept")
    } catch {
      setOutcome("failureAny")
    }
  }
  return (
    <p class="lp-row">
      <button type="button" class="lp-button" onClick={save}>
        {t("evidenceSave")}
      </button>
      <span class="lp-muted" role="status">
        {outcome && t(outcome)}
      </span>
    </p>
  )
}
