/** Imports prices or a copy: the user picks a file, sees what is in it, and takes all of it or nothing. */
import { useEffect, useState } from "preact/hooks"
import { MessageError } from "~messages/envelope"
import type { ImportOutcome } from "~model/copy-part"
import { isStoreTrouble } from "~model/store-trouble"
import { type Convention, type DecimalMark, plainAmount } from "~prices/import/decimal-mark"
import { formatNumber, type TextKey, t, tn } from "../phrases/text"
import type { CopyStore } from "./copy-store"
import { type Fault, FileFault } from "./file-fault"
import type { RefusedLine } from "./file-part"
import { commitFile, type Preview, stageFile } from "./stage-file"

type Step =
  | { at: "choose"; said: string }
  | { at: "reading" | "writing" }
  | { at: "question"; file: File; asks: Convention }
  | { at: "preview"; preview: Preview }
  | { at: "done"; outcome: ImportOutcome }

const KIND_TEXT = { copy: "importKindCopy", keepa: "importKindKeepa", csv: "importKindCsv" } as const

const FAULT_TEXT: Readonly<Record<Fault, TextKey>> = {
  damaged: "fileDamaged",
  cut: "fileCut",
  newer: "fileNewer",
  "too-large": "fileTooLarge",
}

function describeFailure(error: unknown): string {
  if (error instanceof FileFault) return t(FAULT_TEXT[error.fault])
  if (!(error instanceof MessageError)) return t("importFailed")
  if (error.code === "store-apart") return t("failureStoreApart")
  return t(isStoreTrouble(error.code) ? "importStoreFull" : "importFailed")
}

/** While `isHeld`, the browser asks before the page is closed or reloaded. */
const useAskBeforeLeaving = (isHeld: boolean): void =>
  useEffect(() => {
    if (!isHeld) return
    const ask = (event: Event): void => event.preventDefault()
    addEventListener("beforeunload", ask)
    return () => removeEventListener("beforeunload", ask)
  }, [isHeld])

export function Importer({ store }: { store: CopyStore }) {
  const [step, go] = useState<Step>({ at: "choose", said: "" })
  // The page itself does the writing, so everything would be lost.
  useAskBeforeLeaving(step.at === "writing")
  const fail = (error: unknown): void => go({ at: "choose", said: describeFailure(error) })
  const pick = (file: File | undefined, mark?: DecimalMark): void => {
    if (!file) return
    go({ at: "reading" })
    stageFile(store, file, Date.now(), mark).then(
      (read) => go("asks" in read ? { at: "question", file, asks: read.asks } : { at: "preview", preview: read }),
      fail,
    )
  }
  const take = (preview: Preview, isMine: boolean): void => {
    go({ at: "writing" })
    commitFile(store, preview, isMine).then((outcome) => go({ at: "done", outcome }), fail)
  }
  const leave = (preview: Preview): void => {
    store.dropImport(preview.import).then(() => go({ at: "choose", said: t("importLeft") }), fail)
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
            )}{" "}
            {step.outcome.left > 0 && tn("importLeftOut", step.outcome.left)}
          </p>
        )}
      </div>
      {step.at === "question" && (
        <QuestionCard
          name={step.file.name}
          example={step.asks.example ?? ""}
          onAnswer={(mark) => pick(step.file, mark)}
          onLeave={() => go({ at: "choose", said: t("importLeft") })}
        />
      )}
      {step.at === "preview" && (
        <PreviewCard
          preview={step.preview}
          onTake={(isMine) => take(step.preview, isMine)}
          onLeave={() => leave(step.preview)}
        />
      )}
    </section>
  )
}

/** What a price means with one of the two decimal marks, or that it cannot be read that way. */
function formatAmount(written: string, mark: DecimalMark): string {
  const amount = plainAmount(written, mark)
  return amount === null ? t("importBadPrice") : formatNumber(Number(amount), { maximumFractionDigits: 4 })
}

interface QuestionProps {
  name: string
  example: string
  onAnswer(mark: DecimalMark): void
  onLeave(): void
}

function QuestionCard({ name, example, onAnswer, onLeave }: QuestionProps) {
  return (
    <section class="lp-card" aria-label={t("importPreview")}>
      <p>{t("importAsks", name, example)}</p>
      <div class="lp-row">
        <button type="button" class="lp-button" onClick={() => onAnswer(",")}>
          {t("importAsksComma", formatAmount(example, ","))}
        </button>
        <button type="button" class="lp-button" onClick={() => onAnswer(".")}>
          {t("importAsksPoint", formatAmount(example, "."))}
        </button>
        <button type="button" class="lp-button" onClick={onLeave}>
          {t("importLeave")}
        </button>
      </div>
    </section>
  )
}

/** Says by which decimal mark a list was read, if that makes a difference. */
function Mark({ convention }: { convention: Convention | null }) {
  if (!convention?.example || convention.mark === "open") return null
  const { mark, example } = convention
  return <p>{t(mark === "," ? "importMarkComma" : "importMarkPoint", example, formatAmount(example, mark))}</p>
}

interface PreviewProps {
  preview: Preview
  onTake(isMine: boolean): void
  onLeave(): void
}

function PreviewCard({ preview, onTake, onLeave }: PreviewProps) {
  const { name, kind, read, taken, products, doubtful, refused, refusedCount } = preview
  const isEmpty = taken.size === 0
  return (
    <section class="lp-card" aria-label={t("importPreview")}>
      <p>
        <strong dir="auto">{name}</strong>: {t(KIND_TEXT[kind])}. {tn("importRead", read)}
      </p>
      <ul>
        {[...taken].map(([table, count]) => (
          <li key={table}>{describeTaken(table, count, products)}</li>
        ))}
        {doubtful > 0 && <li>{tn("importDoubtful", doubtful)}</li>}
        {isEmpty && <li>{t("importNothing")}</li>}
      </ul>
      <Mark convention={preview.convention} />
      {!preview.isSurelyWhole && <p class="lp-alert">{t("importWholeUnknown")}</p>}
      {kind !== "copy" && !isEmpty && <p class="lp-muted">{t("importWhereShown")}</p>}
      {refusedCount > 0 && <Refused refused={refused} count={refusedCount} />}
      {kind === "copy" && !isEmpty && <p>{t("importWhose")}</p>}
      <div class="lp-row">
        {!isEmpty && <Take kind={kind} onTake={onTake} />}
        <button type="button" class="lp-button" onClick={onLeave}>
          {t("importLeave")}
        </button>
      </div>
    </section>
  )
}

/** Neither answer to whose copy it is may be the default: rows once taken for one's own cannot be told apart again. */
const Take = ({ kind, onTake }: { kind: Preview["kind"]; onTake: PreviewProps["onTake"] }) =>
  kind === "copy" ? (
    <>
      <button type="button" class="lp-button" onClick={() => onTake(true)}>
        {t("importTakeMine")}
      </button>
      <button type="button" class="lp-button" onClick={() => onTake(false)}>
        {t("importTakeAnothers")}
      </button>
    </>
  ) : (
    <button type="button" class="lp-button lp-button--main" onClick={() => onTake(false)}>
      {t("importTake")}
    </button>
  )

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

function describeTaken(table: string, count: number, products: number): string {
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
  "bad-address": "importBadAddress",
}
