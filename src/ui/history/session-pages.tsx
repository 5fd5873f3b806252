/** The history's sessions, a page at a time. Each page begins where the one before it ended. */
import type { ComponentChild } from "preact"
import { useEffect, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { Output } from "~messages/map"
import type { HistoryQuestion } from "~messages/subjects/history"
import { type Asked, useAnswer } from "../parts/use-answer"
import { PAGE_SIZE, Pages } from "./pages"

type List = Output<"ui.history.list">

/** Counting takes longer than finding the first page, and is not worth it while somebody is still typing. */
const COUNT_AFTER_MS = 200

/** @returns how many sessions there are in all; null while that is not known */
function useCount(question: HistoryQuestion, found: List | null): number | null {
  const [counted, setCounted] = useState<{ of: string; total: number } | null>(null)
  const of = JSON.stringify(question)
  useEffect(() => {
    if (!found || found.next === null) return
    let isWanted = true
    const timer = setTimeout(async () => {
      // The pages work without the count, too.
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
  /** Sessions on all pages; null while that is not known. */
  total: number | null
  /** Goes back to the newest. */
  first(): void
  /** Links to the other pages. */
  links: ComponentChild
}

export function useSessionPages(question: HistoryQuestion): SessionPages {
  /** For each page opened so far except the first, the place after which it begins. */
  const [starts, setStarts] = useState<number[]>([])
  const [list, ask] = useAnswer("ui.history.list", { ...question, after: starts.at(-1), limit: PAGE_SIZE })
  const found = list.state === "answered" ? list.value : null
  const counted = useCount(question, found)
  const page = starts.length
  const count = found?.sessions.length ?? 0
  useEffect(() => {
    // The sessions of this page were deleted.
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
