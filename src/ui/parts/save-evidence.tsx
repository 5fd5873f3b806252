/** The button that saves a repeat with everything it rests on as a file of the user's own. */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import type { EvidenceFile } from "~messages/subjects/evidence"
import type { SessionId } from "~model/ids"
import { type TextKey, t } from "../text"
import { saveFile } from "./save-file"

export interface SaveEvidenceProps {
  session: SessionId
  /** Who asks: a tab that watches the show, or a page of the extension. */
  by: "page" | "ui"
}

const nameOf = ({ startedAt, show }: EvidenceFile) =>
  `liveproof-evidence-${new Date(startedAt).toISOString().slice(0, 10)}-${show.key.replace(/[^a-z0-9]+/gi, "-").slice(0, 40)}.json`

export function SaveEvidence({ session, by }: SaveEvidenceProps) {
  const [outcome, setOutcome] = useState<TextKey | null>(null)
  const save = async () => {
    try {
      const { file } = await send(`${by}.evidence.make`, { session })
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
