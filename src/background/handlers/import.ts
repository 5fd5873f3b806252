import type { HandlersOf } from "~messages/server"
import type { importMessages } from "~messages/subjects/import"
import { commitImport, dropImport, stageRows } from "~store/import"
import type { Context } from "../context"

export const importHandlers = ({ db, now }: Context): HandlersOf<keyof typeof importMessages> => ({
  "ui.import.stage": async ({ import: id, rows }) => ({ refused: await stageRows(db, id, rows, now()) }),
  "ui.import.commit": ({ import: id }) => commitImport(db, id),
  "ui.import.drop": async ({ import: id }) => {
    await dropImport(db, id)
    return {}
  },
})
