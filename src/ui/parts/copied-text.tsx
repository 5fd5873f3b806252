/** A text that the user may paste elsewhere: a button copies it, and it can be unfolded and read first. */
import { useState } from "preact/hooks"
import { type TextKey, t } from "../phrases/text"

/** @param copied what is said once the text is copied */
export function CopiedText({ text, copied }: { text: string; copied: TextKey }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome("copied")
    } catch {
      // A page may forbid this. Then the text is shown, so that it can be copied by hand.
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
