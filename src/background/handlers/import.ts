import type { HandlersOf } from "~messages/server"
import type { importMessages } from "~messages/subjects/import"
import { tellAlerts } from "../alerts"
import type { Context } from "../context"
import type { FootageMemory } from "../footage-memory"
import { planAlarm } from "../recheck"
import { workOutCopies } from "../work-out-copies"

export const importHandlers = ({ db }: Context, memory: FootageMemory): HandlersOf<keyof typeof importMessages> => ({
  "ui.import.taken": async () => {
    memory.dropIndex()
    // It may take minutes, and nobody waits for it: what is left when the worker stops is taken up at its next start.
    void workOutCopies(db).catch(() => undefined)
    // Watches that came back want their pages checked, and their alerts to be counted.
    await planAlarm(db)
    await tellAlerts(db)
    return {}
  },
})
