/** Opens the extension's own pages from the pane. The background does it, because a web page cannot link to them. */
import { send } from "~messages/client"
import type { Input } from "~messages/map"

/** A failure is not shown: nothing opens, and the user can press again. */
export const openOwnPage = (page: Input<"pane.own.open">): void =>
  void send("pane.own.open", page).catch(() => undefined)

export const openSkeleton = (): void => openOwnPage({ page: "skeleton" })
