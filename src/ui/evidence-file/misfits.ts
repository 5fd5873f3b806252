/** Words for the part of an evidence file that does not fit. */
import type { CheckedEvidence } from "../evidence-page/check"
import type { TextKey } from "../phrases/text"

type Misfit = Extract<CheckedEvidence, { holds: false }>["part"]

export const misfitKeys: Record<Misfit, TextKey> = {
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
  page: "checkPage",
}
