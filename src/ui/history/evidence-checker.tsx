/** Where a saved evidence file is opened and worked out again, by this computer alone. */
import { useId, useState } from "preact/hooks"
import type { Inspection } from "~model/evidence"
import { sayMoment } from "../durations"
import { FramePairCard } from "../parts/evidence-card"
import { VerdictMark } from "../parts/verdict-mark"
import { sayHeadline, sayVerdict } from "../say"
import { type TextKey, t } from "../text"
import { type CheckedEvidence, checkEvidence, mostFileBytes } from "./check-evidence"
import { pictureLuma } from "./picture-luma"

type Misfit = Extract<CheckedEvidence, { holds: false }>["part"]

const misfits: Record<Misfit, TextKey> = {
  file: "checkNoFile",
  version: "checkVersion",
  checksum: "checkChecksum",
  "now-prints": "checkNowPrints",
  "before-prints": "checkBeforePrints",
  spans: "checkSpans",
  lag: "checkLag",
  figures: "checkFigures",
  verdict: "checkVerdict",
  "file-version": "checkFileVersion",
  digest: "checkDigest",
  times: "checkTimes",
  pictures: "checkPictures",
}

/** What was looked at when the evidence was found; only the prints speak here. */
const looking: Inspection = { picture: "looking", sound: "listening" }

function Result({ checked }: { checked: CheckedEvidence }) {
  if (!checked.holds) return <p class="lp-alert">{t("checkFails", t(misfits[checked.part]))}</p>
  const { verdict, of, pictures, unseen } = checked
  return (
    <div class="lp-evidence">
      <p>
        <VerdictMark kind={verdict.kind} /> <strong>{t("checkHolds", sayHeadline(verdict.kind))}</strong>{" "}
        {sayVerdict(verdict, looking, "then")}
      </p>
      <p class="lp-muted">{t("checkProves")}</p>
      {of ? (
        <p class="lp-muted">{t("checkOf", of.show.title || of.show.key, sayMoment(of.startedAt))}</p>
      ) : (
        <p class="lp-alert">{t("checkUnbound")}</p>
      )}
      {of && unseen > 0 && <p class="lp-alert">{t("checkUnseen")}</p>}
      {pictures.slice(-1).map((pair) => (
        <FramePairCard key={pair.id} pair={pair} />
      ))}
    </div>
  )
}

export function EvidenceChecker() {
  const [checked, setChecked] = useState<CheckedEvidence | null>(null)
  const input = useId()
  const open = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    // A file that was moved since it was chosen cannot be read.
    const text = file.size > mostFileBytes ? "" : await file.text().catch(() => "")
    setChecked(await checkEvidence(text, pictureLuma))
  }
  return (
    <details class="lp-card lp-checker">
      <summary>{t("checkTitle")}</summary>
      <p class="lp-muted">{t("checkNote")}</p>
      <p>
        <label for={input}>{t("checkOpen")}</label>{" "}
        <input
          id={input}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void open(event.currentTarget.files)}
        />
      </p>
      <div role="status">{checked && <Result checked={checked} />}</div>
    </details>
  )
}
