/** A frame speaks for the page around it only if that page itself ordered it to watch. */
import { Refusal, type Sender } from "~messages/server"
import type { ShowKey } from "~model/ids"
import { orderOf } from "./tab-memory"

/**
 * @param show the show that it speaks of, if it names one
 * @throws Refusal for any other frame, and for the page itself
 */
export async function requireOrder({ tab, frame }: Sender, show?: ShowKey): Promise<void> {
  const order = await orderOf(tab)
  const isOrdered = frame !== 0 && order?.frame === frame && (show === undefined || order.show === show)
  if (!isOrdered) throw new Refusal("refused", "this frame was not told to watch that")
}
