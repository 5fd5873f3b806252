/** The watch history: all sessions by day, a page at a time, with a search. */
import { useState } from "preact/hooks"
import { plainText } from "~model/plain-text"
import { EvidenceChecker } from "../evidence-file/evidence-checker"
import { Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { PlaceLink } from "../parts/place-link"
import { Undo } from "../parts/undo"
import { type Asked as Answer, useAnswer } from "../parts/use-answer"
import { type Deletion, useDeletion } from "../parts/use-deletion"
import { describeAgreement } from "../phrases/flag-words"
import { formatDate, t, tn } from "../phrases/text"
import { byDay, type Day } from "./days"
import { FoundProducts } from "./found-products"
import { type Asked, askedNothing, isNarrow, questionOf, Search } from "./search"
import { Session } from "./session"
import { useSessionPages } from "./session-pages"

interface ListedDay {
  day: Day
  /** Whether all sessions of the day are listed, though some may be on another page. */
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
          name={plainText(view.title || view.show)}
          onChanged={onChanged}
          onDelete={() => deletion.remove({ sessions: [view.id] })}
        >
          <PlaceLink place={{ show: view.show }}>{t("historyAllVisits")}</PlaceLink>
        </Session>
      ))}
    </section>
  )
}

const answered = <T,>(answer: Answer<T>): T | null => (answer.state === "answered" ? answer.value : null)

/** "" while the total is not known. */
function describeFound(total: number | null, asked: Asked): string {
  if (total === null) return ""
  if (total > 0) return tn("historyCount", total)
  return t(isNarrow(asked) || asked.until !== "" ? "historyNoMatch" : "historyEmpty")
}

export function History() {
  const [asked, setAsked] = useState(askedNothing)
  const pages = useSessionPages(questionOf(asked))
  const found = answered(pages.list)
  const [sites, askSites] = useAnswer("ui.history.sites", {}, found !== null)
  const [agreement, askAgreement] = useAnswer("ui.flag.agreement", {}, found !== null)
  const onChanged = () => {
    pages.ask()
    askSites()
    askAgreement()
  }
  const deletion = useDeletion(onChanged)
  const search = (next: Asked) => {
    setAsked(next)
    pages.first()
  }
  const counted = answered(agreement)
  const agrees = counted && describeAgreement(counted)
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
      {pages.list.state === "failed" && <Failure code={pages.list.code} onRetry={pages.ask} />}
      <p role="status" class="lp-muted" data-results>
        {describeFound(pages.total, asked)}
      </p>
      {asked.words !== "" && <FoundProducts words={asked.words} />}
      {found && (
        <>
          {!isNarrow(asked) && <p class="lp-agreement">{agrees}</p>}
          {byDay(found.sessions).map((day) => (
            <ListedDay key={day.from} day={day} isWhole={!isNarrow(asked)} deletion={deletion} onChanged={onChanged} />
          ))}
          {pages.links}
        </>
      )}
      <Undo deletion={deletion} />
    </main>
  )
}
