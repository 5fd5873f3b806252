import { type HandlersOf, Refusal } from "~messages/server"
import type { flagMessages } from "~messages/subjects/flag"
import type { GivenFlag } from "~model/flag"
import type { SessionId } from "~model/ids"
import { sites } from "~sites"
import { flagAgreement, setFlag } from "~store/flags"
import { storedSession } from "~store/sessions"
import type { Context } from "../context"
import { sessionOfTab } from "../tab-memory"

export function flagHandlers({ db, now }: Context): HandlersOf<keyof typeof flagMessages> {
  const set = async (session: SessionId | null, flag: GivenFlag | null) => {
    const isSet = session !== null && (await setFlag(db, session, flag && { ...flag, at: now() }))
    if (!isSet) throw new Refusal("failed", "the user has no such session")
    return {}
  }
  return {
    "pane.flag.get": async (_, { tab }) => {
      const session = await sessionOfTab(tab)
      const row = session && (await storedSession(db, session))
      return { flag: row?.flag ?? null }
    },
    "pane.flag.set": async ({ flag }, { tab }) => set(await sessionOfTab(tab), flag),
    "ui.flag.set": ({ session, flag }) => set(session, flag),
    "ui.flag.agreement": () => flagAgreement(db),
    "ui.flag.rule": async ({ session }) => {
      const row = await storedSession(db, session)
      const site = sites.find(({ id }) => row?.show.startsWith(`${id}:`))
      const url = site?.recordedContentRuleUrl
      return { rule: site && url ? { site: site.id, url } : null }
    },
  }
}
