/** Shows a long list from the background a page at a time. */
import type { ComponentChild } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { Input, MessageKind, Output } from "~messages/map"
import { type Asked, useAnswer } from "../parts/use-answer"
import { formatNumber, t } from "../phrases/text"

export const PAGE_SIZE = 50

/** Messages whose answer is a page of a list. */
type PagedKind = {
  [K in MessageKind]: Input<K> extends { limit: number; offset?: number }
    ? Output<K> extends { total: number }
      ? K
      : never
    : never
}[MessageKind]

interface PagesProps {
  page: number
  /** How many entries are on this page. */
  count: number
  /** Entries on all pages; null while that is not known. */
  total: number | null
  hasOlder: boolean
  onPage(page: number): void
}

export function Pages({ page, count, total, hasOlder, onPage }: PagesProps) {
  const first = formatNumber(page * PAGE_SIZE + 1)
  const last = formatNumber(page * PAGE_SIZE + count)
  const go = (to: number) => {
    onPage(to)
    document.querySelector("[data-results]")?.scrollIntoView()
  }
  return (
    <nav class="lp-row" aria-label={t("historyPages")}>
      <button type="button" class="lp-button" disabled={page === 0} onClick={() => go(page - 1)}>
        {t("historyNewer")}
      </button>
      <span>
        {total === null ? t("historyPageOfMany", first, last) : t("historyPage", first, last, formatNumber(total))}
      </span>
      <button type="button" class="lp-button" disabled={!hasOlder} onClick={() => go(page + 1)}>
        {t("historyOlder")}
      </button>
    </nav>
  )
}

/** @returns the answer for the current page, a function that asks again, and the links to the other pages */
export function usePages<K extends PagedKind>(
  kind: K,
  question: Omit<Input<K>, "offset" | "limit">,
): [Asked<Output<K>>, () => void, { first(): void; of(total: number): ComponentChild }] {
  const [page, setPage] = useState(0)
  const [asked, ask] = useAnswer(kind, { ...question, offset: page * PAGE_SIZE, limit: PAGE_SIZE } as Input<K>)
  const total = asked.state === "answered" ? asked.value.total : null
  const lastPage = total === null ? page : Math.max(0, Math.ceil(total / PAGE_SIZE) - 1)
  useEffect(() => {
    // The entries of this page were deleted.
    if (page > lastPage) setPage(lastPage)
  }, [page, lastPage])
  return [
    asked,
    ask,
    {
      first: () => setPage(0),
      of: (of) => {
        const count = Math.min(PAGE_SIZE, of - page * PAGE_SIZE)
        const hasOlder = page < Math.ceil(of / PAGE_SIZE) - 1
        return of > PAGE_SIZE && <Pages {...{ page, count, hasOlder }} total={of} onPage={setPage} />
      },
    },
  ]
}
