/**
 * Deletes sessions and products, and can undo that for a short while. Deletions in quick succession are undone
 * together.
 */
import { useEffect, useRef, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { Input } from "~messages/map"
import { UNDO_WITHIN_MS } from "~messages/subjects/history"
import { type Action, useAction } from "./use-action"

export type DeletionNews =
  | { kind: "deleted"; count: number }
  | { kind: "restored"; count: number }
  /** The background no longer has what it would restore. */
  | { kind: "too-late" }

export interface Deletion {
  news: DeletionNews | null
  remove(what: Input<"ui.history.delete">["what"]): void
  undo(): void
  action: Action
}

export function useDeletion(onChanged: () => void): Deletion {
  const [news, setNews] = useState<DeletionNews | null>(null)
  /**
   * The deletion that can still be undone; whatever is deleted meanwhile is added to it, even before its answer has
   * come.
   */
  const going = useRef<{ id: string; count: number } | null>(null)
  const action = useAction()
  useEffect(() => {
    if (!news) return
    const timer = setTimeout(() => {
      going.current = null
      setNews(null)
    }, UNDO_WITHIN_MS)
    return () => clearTimeout(timer)
  }, [news])
  const remove: Deletion["remove"] = (what) =>
    action.run(async () => {
      going.current ??= { id: crypto.randomUUID(), count: 0 }
      const deletion = going.current
      const { deleted } = await send("ui.history.delete", { deletion: deletion.id, what })
      deletion.count += deleted
      setNews({ kind: "deleted", count: deletion.count })
      onChanged()
    })
  const undo = () => {
    const deletion = going.current?.id ?? ""
    action.run(async () => {
      const { restored } = await send("ui.history.undo", { deletion })
      going.current = null
      setNews(restored > 0 ? { kind: "restored", count: restored } : { kind: "too-late" })
      onChanged()
    })
  }
  return { news, remove, undo, action }
}
