/**
 * Saves an evidence file: a repeat with everything that it rests on, as a page in the language that the user chooses.
 */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import { type EvidenceFile, type PageLanguage, pageLanguages } from "~messages/subjects/evidence"
import type { SessionId } from "~model/ids"
import { DRAWING_VERSION, drawEvidence } from "../evidence-page/draw"
import { fixedWords } from "../evidence-page/fixed-words"
import { saveFile } from "../parts/save-file"
import { type TextKey, t, uiLanguage } from "../phrases/text"
import { ownMessages } from "./own-messages"

const nameOf = ({ startedAt, show }: EvidenceFile) =>
  `liveproof-evidence-${new Date(startedAt).toISOString().slice(0, 10)}-${show.key.replace(/[^a-z0-9]+/gi, "-").slice(0, 40)}.html`

const languageNames: Record<PageLanguage, string> = { en: "English", de: "Deutsch" }
const ownLanguage = (): PageLanguage => pageLanguages.find((one) => uiLanguage().startsWith(one)) ?? "en"

export function SaveEvidence({ session }: { session: SessionId }) {
  const [outcome, setOutcome] = useState<TextKey | null>(null)
  const [language, setLanguage] = useState(ownLanguage)
  const save = async () => {
    try {
      const page = { drawing: DRAWING_VERSION, language, utcOffsetMinutes: -new Date().getTimezoneOffset() }
      const { file } = await send("ui.evidence.make", { session, page })
      if (file) {
        const words = fixedWords(language, await ownMessages(language), page.utcOffsetMinutes)
        saveFile(nameOf(file), [await drawEvidence(file, words)], "text/html")
      }
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
      <label>
        {t("evidenceLanguage")}{" "}
        <select
          class="lp-field lp-field--short"
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value as PageLanguage)}
        >
          {pageLanguages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </label>
      <span class="lp-muted" role="status">
        {outcome && t(outcome)}
      </span>
    </p>
  )
}
