/** Pages of ours, opened from the pane: a web page may not link to them. */
import { send } from "~messages/client"
import type { Input } from "~messages/map"

/** Where the background does not answer, the user presses again. */
export const openOwnPage = (page: Input<"pane.own.open">): void =>
  void send("pane.own.open", page).catch(() => undefined)

export const openSkeleton = (): void => openOwnPage({ page: "skeleton" })
