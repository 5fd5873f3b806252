/** Shops that are defined in the file of the only scenario that uses them. */
import type { MallState } from "../state"
import { sent } from "./page-reply"
import { type Asked, notFound, type Reply } from "./reply"
import { showInput } from "./shop"

export async function ownPlace(state: MallState, asked: Asked): Promise<Reply> {
  for (const broadcast of state.broadcasts) {
    const { place } = broadcast.scenario
    if (typeof place !== "object" || place.host !== asked.url.hostname || place.path !== asked.url.pathname) continue
    return sent(asked, (context) => place.page(context, showInput(state, asked, broadcast)))
  }
  return notFound()
}
