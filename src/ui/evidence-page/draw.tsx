/**
 * Draws evidence as one page of HTML that anybody can read, print and check: without scripts, with nothing from
 * elsewhere, and with the data from which it was drawn inside. The same data give the same bytes on every machine.
 */
import { render } from "preact-render-to-string"
import { type Bundle, fromPortable, lagProfile, recompute } from "~liveness/index"
import type { EvidenceFile } from "~messages/subjects/evidence"
import { toBase64 } from "~model/bytes"
import { isNoLoop, type Verdict } from "~model/evidence"
import { plainText } from "~model/plain-text"
import { formatDay, formatDuration, formatLength, formatMoment } from "../phrases/durations"
import { describeEvidence, looked, unique } from "../phrases/evidence-words"
import { lengthOf } from "../phrases/rounds"
import { describeRule } from "../phrases/rule-words"
import { formatNumber, inWords, t, type Words } from "../phrases/text"
import { describeClaim, describeHeadline, describeVerdict } from "../phrases/verdict-words"
import { CARRIED_ID, carry } from "./carried"
import { formatUtcOffset } from "./fixed-words"
import { Histogram } from "./histogram"
import { evidencePageCss } from "./page.css"
import { TimeLine } from "./time-line"

/** To be raised whenever the same data no longer give the same bytes; a test notices. */
export const DRAWING_VERSION = 4

/** Characters of a title or an address, so that the page fits on its sheets of paper. */
const MOST_CHARS = 120

const short = (text: string) => (text.length <= MOST_CHARS ? text : `${text.slice(0, MOST_CHARS)}…`)

/** Differs from the interface's words for a rerun, in which "you" would be whoever reads the page. */
function describeFound(verdict: Verdict, { repeat }: Bundle, file: EvidenceFile): string {
  return repeat.earlier
    ? t("pageRerun", formatDuration(lengthOf(repeat.now)), formatDay(repeat.earlier.startedAt))
    : describeVerdict(verdict, file.inspection, "then")
}

const List = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )

const Picture = ({ src, says }: { src: string; says: string }) => (
  <figure>
    <img src={src} alt="" width={192} height={108} />
    <figcaption>{says}</figcaption>
  </figure>
)

/** What the prints in the file show. */
function Shown({ file, bundle, verdict }: { file: EvidenceFile; bundle: Bundle; verdict: Verdict }) {
  const { show, page } = file
  const pair = file.framePairs.at(-1)
  const title = short(plainText(show.title || show.key))
  return (
    <>
      <h1>{t("pageTitle")}</h1>
      <p class="muted">{t("pageMadeBy")}</p>
      <p class="verdict">
        <strong>{describeHeadline(verdict.kind)}.</strong> {describeFound(verdict, bundle, file)}
      </p>
      <dl class="facts">
        <dt>{t("pageShow")}</dt>
        <dd dir="auto">{title}</dd>
        <dt>{t("pageAddress")}</dt>
        <dd>
          <a href={show.url} rel="noreferrer noopener">
            {short(plainText(show.url))}
          </a>
        </dd>
        <dt>{t("pageClaim")}</dt>
        <dd>{describeClaim(verdict.claim, "then")}</dd>
        <dt>{t("pageWatchedAt")}</dt>
        <dd>
          {formatMoment(file.startedAt)} ({formatUtcOffset(page.utcOffsetMinutes)})
        </dd>
      </dl>
      {pair && (
        <div class="pair">
          <Picture
            src={pair.before}
            says={t(
              "pageFrameThen",
              bundle.repeat.earlier ? formatDay(bundle.repeat.earlier.startedAt) : "",
              formatLength(pair.beforeSeconds),
            ).trim()}
          />
          <Picture src={pair.now} says={t("pageFrameNow", formatLength(pair.nowSeconds))} />
        </div>
      )}
      <h2>{t("pageHistogram")}</h2>
      <Histogram profile={lagProfile(bundle)} lagSeconds={bundle.repeat.lagSeconds} />
      <h2>{t("pageTimeLine")}</h2>
      <TimeLine told={file.timeline} shown={bundle.repeat} />
    </>
  )
}

/** What a reader needs to judge that. */
function Judged({ file, verdict }: { file: EvidenceFile; verdict: Verdict }) {
  const say = (of: EvidenceFile["against"]) => unique(of.map((one) => describeEvidence(one, "then")))
  const against = say(file.against.filter((one) => !isNoLoop(one)))
  return (
    <div class="sheet">
      <List title={t("evidenceLooked")} lines={unique(looked(file, "then"))} />
      <List title={t("pageAlso")} lines={say(file.because)} />
      <List title={t("evidenceAgainst")} lines={against.length > 0 ? against : [t("pageNothingAgainst")]} />
      <List title={t("evidenceNoLoop")} lines={say(file.against.filter(isNoLoop))} />
      <List
        title={t("ruleTitle")}
        lines={unique([
          describeRule(verdict.rule),
          verdict.confidence === null ? "" : t("confidence", formatNumber(verdict.confidence, { style: "percent" })),
        ])}
      />
      <List title={t("pageCannot")} lines={[t("pageCannotOrigin"), t("pageCannotWord"), t("pageCannotLive")]} />
      <h2>{t("pageCheck")}</h2>
      <p>{t("pageCheckHow")}</p>
      <p>
        <code>npm run check-evidence -- FILE</code>
      </p>
      <h2>{t("pageVersions")}</h2>
      <dl class="facts">
        <dt>{t("pageSaved")}</dt>
        <dd>
          {formatMoment(file.savedAt)}, Liveproof {file.savedBy}
        </dd>
        <dt>{t("pageFormats")}</dt>
        <dd>
          {file.version} / {file.bundle.version} / {file.page.drawing}
        </dd>
        <dt>{t("pageDigest")}</dt>
        <dd>
          <code>{file.digest}</code>
        </dd>
      </dl>
    </div>
  )
}

/**
 * @param words the words of the file's language
 * @throws BundleError if the prints do not show what the file says
 */
export async function drawEvidence(file: EvidenceFile, words: Words): Promise<string> {
  const hash = toBase64(
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(evidencePageCss))),
  )
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
  const bundle = fromPortable(file.bundle)
  const verdict = recompute(bundle)
  const page = inWords(words, () =>
    render(
      <html lang={words.language}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={policy} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <title>{`${t("pageTitle")}: ${short(plainText(file.show.title || file.show.key))}`}</title>
          <style>{evidencePageCss}</style>
        </head>
        <body>
          <main>
            <Shown file={file} bundle={bundle} verdict={verdict} />
            <Judged file={file} verdict={verdict} />
          </main>
          <template id={CARRIED_ID}>{carry(file)}</template>
        </body>
      </html>,
    ),
  )
  return `<!DOCTYPE html>\n${page}\n`
}
