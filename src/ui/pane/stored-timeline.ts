/**
 * The time line of the tab's session, from the background, which also knows what came before this page was loaded, and
 * the names of products.
 */
import { useEffect, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { Output } from "~messages/map"
import type { SessionView } from "~model/session"

/** Short enough to ask again after each report; the page script reports every ten seconds. */
const EVERY_MS = 5_000

type Stored = Output<"pane.timeline.get">

/** The time line and the frames of reruns. `timeline` is null until it is known, and if nothing can be stored. */
export function useStoredTimeline({ id, verdict, lastSeenAt }: SessionView): Stored {
  const [stored, setStored] = useState<Stored>({ timeline: null, rerunPairs: [] })
  const turn = Math.floor(lastSeenAt / EVERY_MS)
  useEffect(() => {
    let isWanted = true
    send("pane.timeline.get", {}).then(
      (answer) => isWanted && answer.timeline && setStored(answer),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [id, verdict.kind, turn])
  return stored
}
