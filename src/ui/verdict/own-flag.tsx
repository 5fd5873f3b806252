/** The flag on the extension's own pages, which know the session's id. */
import { send } from "~messages/client"
import type { GivenFlag } from "~model/flag"
import type { SessionView } from "~model/session"
import { useAnswer } from "../parts/use-answer"
import { FlagPart } from "./flag-part"

export function OwnFlag({ view, onChanged }: { view: SessionView; onChanged(): void }) {
  const [asked] = useAnswer("ui.flag.rule", { session: view.id })
  const rule = asked.state === "answered" ? asked.value.rule : null
  const set = async (flag: GivenFlag | null) => {
    await send("ui.flag.set", { session: view.id, flag })
    onChanged()
  }
  return <FlagPart view={view} rule={rule} onSet={set} />
}
