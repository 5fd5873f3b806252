/** Putting prices or an own copy back: pick a file, see what it holds, then take all of it or leave it. */
import { useState } from "preact/hooks"
import { MessageError } from "~messages/envelope"
import type { Output } from "~messages/map"
import { formatNumber, type TextKey, t, tn } from "../text"
import type { RefusedLine } from "./read-file"
import { commitFile, dropFile, type Preview, stageFile } from "./stage-file"

type Step =
  | { at: "choose"; said: string }
  | { at: "reading" | "writing" }
  | { at: "preview"; preview: Preview }
  | { at: "done"; outcome: Output<"ui.import.commit"> }

const KIND_TEXT = { copy: "importKindCopy", keepa: "importKindKeepa", csv: "importKindCsv" } as const

const sayFailure = (error: unknown): string =>
  t(error instanceof MessageError && error.code === "store-unavailable" ? "importStoreFull" : "importFailed")

export function Importer() {
  const [step, go] = useState<Step>({ at: "choose", said: "" })
  const fail = (error: unknown): void => go({ at: "choose", said: sayFailure(error) })
  const pick = (file: File | undefined): void => {
    if (!file) return
    go({ at: "reading" })
    stageFile(file, Date.now()).then((preview) => go({ at: "preview", preview }), fail)
  }
  const take = (preview: Preview): void => {
    go({ at: "writing" })
    commitFile(preview).then((outcome) => go({ at: "done", outcome }), fail)
  }
  const leave = (preview: Preview): void => {
    dropFile(preview).then(() => go({ at: "choose", said: t("importLeft") }), fail)
  }
  return (
    <section>
      <h2>{t("importTitle")}</h2>
      <p class="lp-muted">{t("importIntro")}</p>
      {(step.at === "choose" || step.at === "done") && (
        <label class="lp-row">
          {t("importChoose")}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.json,.jsonl,text/csv,application/json"
            onChange={(event) => pick(event.currentTarget.files?.[0])}
          />
        </label>
      )}
      <div role="status">
        {step.at === "choose" && step.said && <p class="lp-alert">{step.said}</p>}
        {step.at === "reading" && <p>{t("importReading")}</p>}
        {step.at === "writing" && <p>{t("importWriting")}</p>}
        {step.at === "done" && (
          <p>
            {t(
              "importDone",
              formatNumber(step.outcome.added),
              formatNumber(step.outcome.replaced),
              formatNumber(step.outcome.known),
            )}
          </p>
        )}
      </div>
      {step.at === "preview" && (
        <PreviewCard preview={step.preview} onTake={() => take(step.preview)} onLeave={() => leave(step.preview)} />
      )}
    </section>
  )
}

function PreviewCard({ preview, onTake, onLeave }: { preview: Preview; onTake(): void; onLeave(): void }) {
  const { name, kind, read, taken, products, doubtful, refused, refusedCount } = preview
  const isEmpty = taken.size === 0
  return (
    <section class="lp-card" aria-label={t("importPreview")}>
      <p>
        <strong dir="auto">{name}</strong>: {t(KIND_TEXT[kind])}. {tn("importRead", read)}
      </p>
      <ul>
        {[...taken].map(([table, count]) => (
          <li key={table}>{sayTaken(table, count, products)}</li>
        ))}
        {doubtful > 0 && <li>{tn("importDoubtful", doubtful)}</li>}
        {isEmpty && <li>{t("importNothing")}</li>}
      </ul>
      {kind !== "copy" && !isEmpty && <p class="lp-muted">{t("importWhereShown")}</p>}
      {refusedCount > 0 && <Refused refused={refused} count={refusedCount} />}
      <div class="lp-row">
        {!isEmpty && (
          <button type="button" class="lp-button lp-button--main" onClick={onTake}>
            {t("importTake")}
          </button>
        )}
        <button type="button" class="lp-button" onClick={onLeave}>
          {t("importLeave")}
        </button>
      </div>
    </section>
  )
}

const Refused = ({ refused, count }: { refused: Preview["refused"]; count: number }) => (
  <>
    <p class="lp-alert">{tn("importRefused", count)}</p>
    <ul class="lp-muted">
      {refused.map(({ row, reason }) => (
        <li key={`${row} ${reason}`}>{t("importRefusedRow", formatNumber(row), t(REASON_TEXT[reason]))}</li>
      ))}
      {count > refused.length && <li>{t("importRefusedMore", formatNumber(count - refused.length))}</li>}
    </ul>
  </>
)

const TABLE_TEXT: Readonly<Record<string, TextKey>> = {
  sessions: "importSessions",
  products: "importProducts",
  framePairs: "importFrames",
  prints: "importPrints",
  watches: "importWatches",
}

function sayTaken(table: string, count: number, products: number): string {
  if (table === "sightings") return `${tn("importPrices", count)} ${tn("importOfProducts", products)}`
  if (table === "settings") return t("importSettings")
  return `${t(TABLE_TEXT[table] ?? "importRows")}: ${formatNumber(count)}`
}

const REASON_TEXT: Readonly<Record<RefusedLine["reason"], TextKey>> = {
  "not-readable": "importBadRow",
  "missing-columns": "importBadColumns",
  "bad-date": "importBadDate",
  "date-in-future": "importFuture",
  "bad-price": "importBadPrice",
  "bad-currency": "importBadCurrency",
  "bad-product": "importBadProduct",
  "unknown-domain": "importBadDomain",
  "no-prices": "importNoPrices",
  "too-large": "importTooLarge",
  "unknown-table": "importBadTable",
}
