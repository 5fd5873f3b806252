/** The history's sessions, a page at a time: each page begins where the one before it ended. */
import type { ComponentChild } from "preact"
import { useEffect, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { Output } from "~messages/map"
import type { HistoryQuestion } from "~messages/subjects/history"
import { type Asked, useAnswer } from "../parts/use-answer"
import { PAGE_SIZE, Pages } from "./pages"

type List = Output<"ui.history.list">

/** To count takes longer than to find the first, and is not worth it while somebody types. */
const COUNT_AFTER_MS = 200

/** @returns null while it is not known */
function useCount(question: HistoryQuestion, found: List | null): number | null {
  const [counted, setCounted] = useState<{ of: string; total: number } | null>(null)
  const of = JSON.stringify(question)
  useEffect(() => {
    if (!found || found.next === null) return
    let isWanted = true
    const timer = setTimeout(async () => {
      // Without it the pages stand as well.
      const answer = await send("ui.history.count", question).catch(() => null)
      if (isWanted && answer) setCounted({ of, total: answer.total })
    }, COUNT_AFTER_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [found])
  return counted?.of === of ? counted.total : null
}

export interface SessionPages {
  list: Asked<List>
  ask(): void
  /** Of all pages; null while it is not known. */
  total: number | null
  /** Back to the newest. */
  first(): void
  /** What leads to the other pages. */
  links: ComponentChild
}

export function useSessionPages(question: HistoryQuestion): SessionPages {
  /** Behind what each page but the first begins, as far as they were opened. */
  const [starts, setStarts] = useState<number[]>([])
  const [list, ask] = useAnswer("ui.history.list", { ...question, after: starts.at(-1), limit: PAGE_SIZE })
  const found = list.state === "answered" ? list.value : null
  const counted = useCount(question, found)
  const page = starts.length
  const count = found?.sessions.length ?? 0
  useEffect(() => {
    // What stood on it was deleted.
    if (found && count === 0 && page > 0) setStarts(starts.slice(0, -1))
  }, [found])
  const go = (to: number) => {
    if (to < page) setStarts(starts.slice(0, to))
    else if (found && found.next !== null) setStarts([...starts, found.next])
  }
  const hasOlder = found?.next != null
  const total = found && !hasOlder ? page * PAGE_SIZE + count : counted
  return {
    ...{ list, ask, total },
    first: () => setStarts([]),
    links: (page > 0 || hasOlder) && <Pages {...{ page, count, total, hasOlder }} onPage={go} />,
  }
}
