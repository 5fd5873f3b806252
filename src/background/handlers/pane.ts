import { type HandlersOf, Refusal } from "~messages/server"
import type { paneMessages } from "~messages/subjects/pane"
import { storedSession } from "~store/sessions"
import type { Context } from "../context"
import { RerunPairs } from "../rerun-pairs"
import { storedTimeline } from "../session-timeline"
import { paneNonceOf, rememberPaneNonce, sessionOfTab } from "../tab-memory"

export const paneHandlers = ({ db }: Context, reruns = new RerunPairs(db)): HandlersOf<keyof typeof paneMessages> => ({
  "page.pane.open": async (_, { tab }) => {
    const nonce = crypto.randomUUID()
    await rememberPaneNonce(tab, nonce)
    return { nonce }
  },
  "pane.hello": async (_, { tab }) => {
    const nonce = await paneNonceOf(tab)
    if (nonce === null) throw new Refusal("refused", "no pane was asked for in this tab")
    return { nonce }
  },
  "pane.timeline.get": async (_, { tab }) => {
    const session = await sessionOfTab(tab)
    const row = session && (await storedSession(db, session))
    return row
      ? { timeline: await storedTimeline(db, row), rerunPairs: await reruns.of(row) }
      : { timeline: null, rerunPairs: [] }
  },
})
