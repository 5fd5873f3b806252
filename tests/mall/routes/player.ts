/** The host of embedded players: it has one page, made for a frame. */
import { playerFolder } from "../hosts"
import { playerPage } from "../pages/player"
import type { MallState } from "../state"
import { playerInput, sent } from "./page-reply"
import { type Asked, notFound, type Reply } from "./reply"

export async function embeddedPlayer(state: MallState, asked: Asked): Promise<Reply> {
  const { pathname, searchParams } = asked.url
  const broadcast = pathname === `${playerFolder}player.html` ? state.byUuid(searchParams.get("show") ?? "") : undefined
  if (broadcast === undefined) return notFound()
  return sent(asked, (context) => playerPage(context, playerInput(state, asked, broadcast)))
}
