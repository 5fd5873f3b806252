import { tell } from "~messages/notify"
import { type HandlersOf, Refusal } from "~messages/server"
import type { frameMessages } from "~messages/subjects/frame"
import { requireShowOfSender } from "../binding"
import type { Context } from "../context"
import { requireOrder } from "../frame-order"
import { injectFrame } from "../injection"
import { requireRecording } from "../permitted"
import { findPlayerFrame } from "../player-frame"
import { rememberOrder } from "../tab-memory"

export const frameHandlers = (context: Context): HandlersOf<keyof typeof frameMessages> => ({
  "page.frame.find": async (_, sender) => {
    await requireRecording(context, sender)
    const { player, inner } = await findPlayerFrame(sender.tab)
    return { found: player !== null, shorterSidePx: player?.shorterSidePx ?? 0, players: inner }
  },
  "page.frame.watch": async (order, sender) => {
    await requireRecording(context, sender)
    if (sender.frame !== 0) throw new Refusal("refused", "only the page itself orders a frame to watch")
    requireShowOfSender(order.news.show, sender)
    const { player, others } = await findPlayerFrame(sender.tab)
    for (const frame of others) await tell(sender.tab, { kind: "bg.frame.leave" }, frame)
    if (!player) return { watching: false }
    if (!player.hasScript) await injectFrame(sender.tab, player.frame)
    await rememberOrder(sender.tab, { frame: player.frame, show: order.news.show.key })
    await tell(sender.tab, { kind: "bg.frame.watch", order }, player.frame)
    return { watching: true }
  },
  "page.frame.leave": async (_, sender) => {
    await tell(sender.tab, { kind: "bg.frame.leave" })
    return {}
  },
  "page.frame.news": async (news, sender) => {
    await requireOrder(sender, news.view?.show)
    await tell(sender.tab, { kind: "bg.frame.news", news }, 0)
    return {}
  },
})
