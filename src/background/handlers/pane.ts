import { type HandlersOf, Refusal } from "~messages/server"
import type { paneMessages } from "~messages/subjects/pane"
import { paneNonceOf, rememberPaneNonce } from "../tab-memory"

export const paneHandlers = (): HandlersOf<keyof typeof paneMessages> => ({
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
})
