/** A text of ours to take elsewhere: copied in the click, and shown in full for whoever wants to see it first. */
import { useState } from "preact/hooks"
import { type TextKey, t } from "../phrases/text"

/** @param copied what is said when it is */
export function CopiedText({ text, copied }: { text: string; copied: TextKey }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome("copied")
    } catch {
      // A page may forbid it: then the text is shown, to be copied by hand.
      setOutcome("refused")
    }
  }
  return (
    <div class="lp-note">
      <p class="lp-row">
        <button type="button" class="lp-button" onClick={copy}>
          {t("reportCopy")}
        </button>
        <span role="status">{outcome && t(outcome === "copied" ? copied : "reportNotCopied")}</span>
      </p>
      <details open={outcome === "refused"}>
        <summary>{t("reportShow")}</summary>
        <pre class="lp-report">{text}</pre>
      </details>
    </div>
  )
}
