/**
 * The time line of the tab's session, from the background: it has what came before this page was loaded, and the names of
 * products.
 */
import { useEffect, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { SessionView } from "~model/session"
import type { SessionTimeline } from "~model/session-timeline"

/** The page script reports every ten seconds. */
const EVERY_MS = 5_000

/** @returns null until it is known, and where nothing can be stored */
export function useStoredTimeline({ id, verdict, lastSeenAt }: SessionView): SessionTimeline | null {
  const [timeline, setTimeline] = useState<SessionTimeline | null>(null)
  const turn = Math.floor(lastSeenAt / EVERY_MS)
  useEffect(() => {
    let isWanted = true
    send("pane.timeline.get", {}).then(
      (answer) => isWanted && answer.timeline && setTimeline(answer.timeline),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [id, verdict.kind, turn])
  return timeline
}
