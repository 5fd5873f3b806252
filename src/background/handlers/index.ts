/** What the background answers to each message: one file per subject. Each handler reads the store, changes it in one transaction, answers. */
import { type Handlers, Refusal } from "~messages/server"
import { type LiveproofDatabase, troubleAfter } from "~store/database"
import type { Context } from "../context"
import { FootageMemory } from "../footage-memory"
import { RerunPairs } from "../rerun-pairs"
import { accessHandlers } from "./access"
import { directoryHandlers } from "./directory"
import { evidenceHandlers } from "./evidence"
import { flagHandlers } from "./flag"
import { frameHandlers } from "./frame"
import { historyHandlers } from "./history"
import { importHandlers } from "./import"
import { insertHandlers } from "./insert"
import { paneHandlers } from "./pane"
import { productHandlers } from "./product"
import { sessionHandlers } from "./session"
import { settingsHandlers } from "./settings"
import { skeletonHandlers } from "./skeleton"
import { sourceHandlers } from "./source"
import { tabHandlers } from "./tab"
import { upkeepHandlers } from "./upkeep"
import { videoHandlers } from "./video"
import { watchHandlers } from "./watch"

export function makeHandlers(context: Context): Handlers {
  const memory = new FootageMemory(context.db, context.now)
  const reruns = new RerunPairs(context.db)
  return withStoreErrors(context.db, {
    ...tabHandlers(context),
    ...accessHandlers(context),
    ...sessionHandlers(context, memory, reruns),
    ...frameHandlers(context),
    ...productHandlers(context),
    ...settingsHandlers(context),
    ...sourceHandlers(context),
    ...historyHandlers(context, reruns),
    ...importHandlers(context, memory),
    ...insertHandlers(context),
    ...evidenceHandlers(context),
    ...directoryHandlers(context),
    ...watchHandlers(context),
    ...upkeepHandlers(context),
    ...paneHandlers(context, reruns),
    ...flagHandlers(context),
    ...videoHandlers(context),
    ...skeletonHandlers(context),
  })
}

/** A database that cannot be opened or is full answers with its own code, whatever was asked. */
function withStoreErrors(db: LiveproofDatabase, handlers: Handlers): Handlers {
  const guard =
    (handle: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      try {
        return await handle(...args)
      } catch (error) {
        const trouble = troubleAfter(db, error)
        if (trouble) throw new Refusal(trouble, String(error))
        throw error
      }
    }
  return Object.fromEntries(Object.entries(handlers).map(([kind, handle]) => [kind, guard(handle)])) as Handlers
}
