/** The flag in the pane. The page script does not know the viewer's flag, so the background is asked for it. */
import { send } from "~messages/client"
import type { SessionView } from "~model/session"
import { useAnswer } from "../parts/use-answer"
import type { PlatformRule } from "../phrases/flag-words"
import { FlagPart } from "../verdict/flag-part"

export function StoredFlag({ view, rule }: { view: SessionView; rule: PlatformRule | null }) {
  const [asked] = useAnswer("pane.flag.get", {})
  if (asked.state === "waiting") return null
  const flag = (asked.state === "answered" && asked.value.flag) || undefined
  return <FlagPart view={{ ...view, flag }} rule={rule} onSet={(given) => send("pane.flag.set", { flag: given })} />
}
