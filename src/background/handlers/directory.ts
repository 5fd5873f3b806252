import type { HandlersOf } from "~messages/server"
import type { directoryMessages } from "~messages/subjects/directory"
import { rememberedShows } from "~store/remembered-shows"
import { isShowOfPage } from "../binding"
import type { Context } from "../context"
import { requireRecording } from "../permitted"

export const directoryHandlers = (context: Context): HandlersOf<keyof typeof directoryMessages> => ({
  "page.directory.shows": async ({ shows }, sender) => {
    await requireRecording(context, sender)
    const own = shows.filter((show) => isShowOfPage(show, sender.url))
    return { remembered: await rememberedShows(context.db, own) }
  },
})
