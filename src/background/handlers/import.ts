import type { HandlersOf } from "~messages/server"
import type { importMessages } from "~messages/subjects/import"
import { commitImport, dropImport, stageRows } from "~store/import"
import { tellAlerts } from "../alerts"
import type { Context } from "../context"
import { planAlarm } from "../recheck"
import { workOutCopies } from "../work-out-copies"

export const importHandlers = ({ db, now }: Context): HandlersOf<keyof typeof importMessages> => ({
  "ui.import.stage": async ({ import: id, rows }) => ({ refused: await stageRows(db, id, rows, now()) }),
  "ui.import.commit": async ({ import: id, copy }) => {
    const outcome = await commitImport(db, id, copy, now())
    // It may take minutes, and nobody waits for it: what is left when the worker stops is taken up at its next start.
    void workOutCopies(db).catch(() => undefined)
    // Watches that came back want their pages checked, and their alerts to be counted.
    await planAlarm(db)
    await tellAlerts(db)
    return outcome
  },
  "ui.import.drop": async ({ import: id }) => {
    await dropImport(db, id)
    return {}
  },
})
