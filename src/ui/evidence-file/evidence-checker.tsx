/** Opens a saved evidence file and checks it, without anything leaving this computer. */
import { useId, useState } from "preact/hooks"
import type { Inspection } from "~model/evidence"
import { type CheckedEvidence, checkEvidence, MOST_FILE_BYTES } from "../evidence-page/check"
import { formatMoment } from "../phrases/durations"
import { t } from "../phrases/text"
import { describeHeadline, describeVerdict } from "../phrases/verdict-words"
import { FramePairCard } from "../verdict/evidence-card"
import { VerdictMark } from "../verdict/verdict-mark"
import { misfitKeys } from "./misfits"
import { ownMessages } from "./own-messages"
import { pictureLuma } from "./picture-luma"

/** Stands in for the file's own inspection, because the result says only what the prints show. */
const looking: Inspection = { picture: "looking", sound: "listening" }

function Result({ checked }: { checked: CheckedEvidence }) {
  if (!checked.holds) return <p class="lp-alert">{t("checkFails", t(misfitKeys[checked.part]))}</p>
  const { verdict, of, pictures, unseen } = checked
  return (
    <div class="lp-evidence">
      <p>
        <VerdictMark kind={verdict.kind} /> <strong>{t("checkHolds", describeHeadline(verdict.kind))}</strong>{" "}
        {describeVerdict(verdict, looking, "then")}
      </p>
      <p class="lp-muted">{t("checkProves")}</p>
      <p class="lp-muted">{t("checkOf", of.show.title || of.show.key, formatMoment(of.startedAt))}</p>
      {unseen > 0 && <p class="lp-alert">{t("checkUnseen")}</p>}
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
    // Reading fails if the file was moved after it was chosen.
    const content = file.size > MOST_FILE_BYTES ? null : await file.arrayBuffer().catch(() => null)
    const bytes = content ? new Uint8Array(content) : new Uint8Array()
    setChecked(await checkEvidence(bytes, { lumaOf: pictureLuma, messagesOf: ownMessages }))
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
          accept=".html,text/html"
          onChange={(event) => void open(event.currentTarget.files)}
        />
      </p>
      <div role="status">{checked && <Result checked={checked} />}</div>
    </details>
  )
}
