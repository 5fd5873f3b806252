/** The report of a page that could not be read: copied in the click, and shown in full for whoever wants to see it first. */
import { useState } from "preact/hooks"
import browser from "webextension-polyfill"
import type { UnreadPage } from "~model/tab"
import { t } from "../text"
import { unreadReport } from "../unread-report"

const ownVersion = () => browser.runtime.getManifest().version

export function UnreadReport({ page }: { page: UnreadPage }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null)
  const text = unreadReport(page, ownVersion(), navigator.userAgent)
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
        <span role="status">{outcome && t(outcome === "copied" ? "reportCopied" : "reportNotCopied")}</span>
      </p>
      <details open={outcome === "refused"}>
        <summary>{t("reportShow")}</summary>
        <pre class="lp-report">{text}</pre>
      </details>
    </div>
  )
}
