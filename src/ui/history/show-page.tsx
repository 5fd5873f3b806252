/** One show's page in the history: all its sessions, what was found in each, and an overview. */
import { useRef } from "preact/hooks"
import type { VerdictKind } from "~model/evidence"
import type { ShowKey } from "~model/ids"
import { plainText } from "~model/plain-text"
import { Failure } from "../parts/failure"
import { Undo } from "../parts/undo"
import { useDeletion } from "../parts/use-deletion"
import { formatDay, formatDuration } from "../phrases/durations"
import { formatDate, formatNumber, t, tn } from "../phrases/text"
import { toneOf } from "../phrases/tone"
import { describeHeadline } from "../phrases/verdict-words"
import { VerdictMark } from "../verdict/verdict-mark"
import { usePages } from "./pages"
import { PlaceHead } from "./place-head"
import { Session } from "./session"
import { type SessionBriefs, SessionStrip } from "./session-strip"

interface OverviewProps {
  /** All sessions; if there are very many, only the newest. */
  briefs: SessionBriefs
  total: number
}

function formatSpan({ briefs, total }: OverviewProps): string {
  const [newest, oldest] = [briefs[0]!, briefs.at(-1)!]
  const watched = formatDuration(briefs.reduce((sum, { watchedSeconds }) => sum + watchedSeconds, 0))
  const from = formatDay(oldest.startedAt)
  const to = formatDay(newest.startedAt)
  if (total > briefs.length)
    return t("showVisitsNewest", formatNumber(total), formatNumber(briefs.length), from, to, watched)
  return from === to
    ? tn("showVisitsOneDay", briefs.length, from, watched)
    : tn("showVisits", briefs.length, from, to, watched)
}

/** How often each verdict was reached, the most frequent first. */
function countsOf(briefs: SessionBriefs): [VerdictKind, number][] {
  const counts = new Map<VerdictKind, number>()
  for (const { verdict } of briefs) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

const Overview = ({ briefs, total }: OverviewProps) => (
  <section class="lp-overview">
    <p>{formatSpan({ briefs, total })}</p>
    <ul class="lp-verdicts">
      {countsOf(briefs).map(([kind, count]) => (
        <li key={kind} class={`lp-seen--${toneOf(kind)}`}>
          <VerdictMark kind={kind} /> {t("showVerdictCount", describeHeadline(kind), formatNumber(count))}
        </li>
      ))}
    </ul>
    {briefs.length > 1 && <SessionStrip briefs={briefs} />}
  </section>
)

const formatFullDate = (at: number) => formatDate(at, { dateStyle: "full" })

export function ShowPage({ show }: { show: ShowKey }) {
  const [asked, ask, pages] = usePages("ui.history.show", { show })
  const deletion = useDeletion(ask)
  const found = asked.state === "answered" ? asked.value : null
  const newest = found?.sessions[0]
  // Stays on screen when all sessions are deleted.
  const title = useRef("")
  if (newest) title.current = plainText(newest.title || show)
  return (
    <main class="lp lp-page">
      <PlaceHead title={title.current || (found ? show : "")} kind={t("showPageKind")}>
        {newest && (
          <a href={newest.url} target="_blank" rel="noreferrer noopener">
            {t("historyShowPage")}
          </a>
        )}
      </PlaceHead>
      {asked.state === "failed" && <Failure code={asked.code} onRetry={ask} />}
      {found && found.briefs.length === 0 && <p>{t("showNone")}</p>}
      {found && found.briefs.length > 0 && (
        <>
          <Overview briefs={found.briefs} total={found.total} />
          <div class="lp-row lp-row--apart lp-day" data-results>
            <h2>{t("showVisitsTitle")}</h2>
            {found.total > 1 && (
              <button type="button" class="lp-button" onClick={() => deletion.remove({ show })}>
                {tn("showDelete", found.total)}
              </button>
            )}
          </div>
          {found.sessions.map((view) => (
            <Session
              key={view.id}
              view={view}
              name={formatFullDate(view.startedAt)}
              onChanged={ask}
              onDelete={() => deletion.remove({ sessions: [view.id] })}
            />
          ))}
          {pages.of(found.total)}
        </>
      )}
      <Undo deletion={deletion} />
    </main>
  )
}
