import type { HandlersOf } from "~messages/server"
import type { insertMessages } from "~messages/subjects/inserts"
import { insertRows, showsOf, unlearnInsert } from "~store/inserts"
import type { Context } from "../context"

export const insertHandlers = ({ db }: Context): HandlersOf<keyof typeof insertMessages> => ({
  "ui.inserts.list": async () => {
    const known = (await insertRows(db)).filter(({ isUnlearnt }) => !isUnlearnt)
    const newestFirst = known.sort((one, other) => other.learntAt - one.learntAt)
    return Promise.all(
      newestFirst.map(async ({ id, seconds, sessions, picture }) => ({
        ...{ id, seconds, picture },
        shows: (await showsOf(db, sessions)).length,
      })),
    )
  },
  "ui.inserts.unlearn": async ({ id }) => {
    await unlearnInsert(db, id)
    return {}
  },
})
