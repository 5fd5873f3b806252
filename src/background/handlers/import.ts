import type { HandlersOf } from "~messages/server"
import type { importMessages } from "~messages/subjects/import"
import { afterImport } from "../after-import"
import type { Context } from "../context"
import type { FootageMemory } from "../footage-memory"

export const importHandlers = ({ db }: Context, memory: FootageMemory): HandlersOf<keyof typeof importMessages> => ({
  "ui.import.taken": async () => {
    await afterImport(db, memory)
    return {}
  },
})
