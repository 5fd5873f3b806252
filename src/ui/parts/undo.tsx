/**
 * Says what was just deleted, and offers to undo it. It takes the focus, because the pressed button may be gone with
 * its entry.
 */
import { useEffect, useRef } from "preact/hooks"
import { t, tn } from "../phrases/text"
import { ActionFailure } from "./failure"
import type { Deletion, DeletionNews } from "./use-deletion"

function describeNews(news: DeletionNews): string {
  if (news.kind === "too-late") return t("historyUndoTooLate")
  return tn(news.kind === "deleted" ? "historyDeleted" : "historyRestored", news.count)
}

export function Undo({ deletion: { news, undo, action } }: { deletion: Deletion }) {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (news) (bar.current?.querySelector("button") ?? bar.current)?.focus()
  }, [news])
  return (
    <div class="lp-undo">
      <ActionFailure action={action} />
      <div role="status" tabIndex={-1} ref={bar}>
        {news && (
          <p class="lp-row lp-undo-news">
            {describeNews(news)}
            {news.kind === "deleted" && (
              <button type="button" class="lp-button" onClick={undo}>
                {t("historyUndo")}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
