/** The watch history: every session by day, a page at a time, with a search. */
import { useEffect, useState } from "preact/hooks"
import type { Output } from "~messages/map"
import { sayAgreement } from "../flag/flag-words"
import { Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { formatDate, formatNumber, t, tn } from "../text"
import { type Asked as Answer, useAnswer } from "../use-answer"
import { byDay, type Day } from "./days"
import { EvidenceChecker } from "./evidence-checker"
import { type Asked, askedNothing, isNarrow, questionOf, Search } from "./search"
import { Session } from "./session"
import { Undo } from "./undo"
import { type Deletion, useDeletion } from "./use-deletion"

const pageSize = 50

interface ListedDay {
  day: Day
  /** Whether nothing of the day is left out but what is on another page. */
  isWhole: boolean
  deletion: Deletion
  onChanged(): void
}

function ListedDay({ day, isWhole, deletion, onChanged }: ListedDay) {
  const name = formatDate(day.from, { dateStyle: "full" })
  return (
    <section>
      <div class="lp-row lp-row--apart lp-day">
        <h2>{name}</h2>
        {isWhole && (
          <button
            type="button"
            class="lp-button"
            aria-label={t("historyDeleteDayOf", name)}
            onClick={() => deletion.remove({ from: day.from, to: day.to })}
          >
            {t("historyDeleteDay")}
          </button>
        )}
      </div>
      {day.sessions.map((view) => (
        <Session
          key={view.id}
          view={view}
          onChanged={onChanged}
          onDelete={() => deletion.remove({ sessions: [view.id] })}
        />
      ))}
    </section>
  )
}

interface PagesProps {
  page: number
  total: number
  onPage(page: number): void
}

function Pages({ page, total, onPage }: PagesProps) {
  const first = page * pageSize + 1
  const last = Math.min(total, first + pageSize - 1)
  const go = (to: number) => {
    onPage(to)
    document.querySelector("[data-results]")?.scrollIntoView()
  }
  return (
    <nav class="lp-row" aria-label={t("historyPages")}>
      <button type="button" class="lp-button" disabled={page === 0} onClick={() => go(page - 1)}>
        {t("historyNewer")}
      </button>
      <span>{t("historyPage", formatNumber(first), formatNumber(last), formatNumber(total))}</span>
      <button type="button" class="lp-button" disabled={last >= total} onClick={() => go(page + 1)}>
        {t("historyOlder")}
      </button>
    </nav>
  )
}

const answered = <T,>(answer: Answer<T>): T | null => (answer.state === "answered" ? answer.value : null)

/** "" while it is not known. */
function sayFound(found: Output<"ui.history.list"> | null, asked: Asked): string {
  if (!found) return ""
  if (found.total > 0) return tn("historyCount", found.total)
  return t(isNarrow(asked) || asked.until !== "" ? "historyNoMatch" : "historyEmpty")
}

export function History() {
  const [asked, setAsked] = useState(askedNothing)
  const [page, setPage] = useState(0)
  const [list, askList] = useAnswer("ui.history.list", {
    ...questionOf(asked),
    offset: page * pageSize,
    limit: pageSize,
  })
  const [sites, askSites] = useAnswer("ui.history.sites", {})
  const [agreement, askAgreement] = useAnswer("ui.flag.agreement", {})
  const onChanged = () => {
    askList()
    askSites()
    askAgreement()
  }
  const deletion = useDeletion(onChanged)
  const search = (next: Asked) => {
    setAsked(next)
    setPage(0)
  }
  const found = answered(list)
  const lastPage = Math.max(0, Math.ceil((found?.total ?? 0) / pageSize) - 1)
  useEffect(() => {
    // What stood on it was deleted.
    if (found && page > lastPage) setPage(lastPage)
  }, [found, page, lastPage])
  const counted = answered(agreement)
  const agrees = counted && sayAgreement(counted)
  return (
    <main class="lp lp-page">
      <h1>
        <Logo />
        {t("historyTitle")}
      </h1>
      <p class="lp-muted">{t("historyWhere")}</p>
      <p>
        <a href="/tabs/watchlist.html">{t("watchListTitle")}</a>
      </p>
      <EvidenceChecker />
      <Search asked={asked} sites={answered(sites)?.sites ?? []} onAsk={search} />
      {list.state === "failed" && <Failure code={list.code} onRetry={askList} />}
      <p role="status" class="lp-muted" data-results>
        {sayFound(found, asked)}
      </p>
      {found && agreement.state !== "waiting" && (
        <>
          {agrees && !isNarrow(asked) && <p class="lp-agreement">{agrees}</p>}
          {byDay(found.sessions).map((day) => (
            <ListedDay key={day.from} day={day} isWhole={!isNarrow(asked)} deletion={deletion} onChanged={onChanged} />
          ))}
          {found.total > pageSize && <Pages page={page} total={found.total} onPage={setPage} />}
        </>
      )}
      <Undo deletion={deletion} />
    </main>
  )
}
