import { type HandlersOf, Refusal } from "~messages/server"
import type { historyMessages } from "~messages/subjects/history"
import { dropCopyOnDisk } from "~store/copy-on-disk"
import { exportPart } from "~store/export"
import { productView } from "~store/products"
import { deleteSessions, framePairsOf, listSessions } from "~store/sessions"
import { tellAlerts } from "../alerts"
import type { Context } from "../context"
import { planAlarm } from "../recheck"
import { viewOfRow } from "../tab-view"

export const historyHandlers = ({ db, now }: Context): HandlersOf<keyof typeof historyMessages> => ({
  "ui.history.list": async ({ limit, before }) => {
    const { rows, more } = await listSessions(db, limit, before)
    return { sessions: rows.map(viewOfRow), more }
  },
  "ui.history.session": async ({ session }) => {
    const row = await db.sessions.get(session)
    if (!row) throw new Refusal("failed", "this session is no longer stored")
    const keys = [...new Set(row.featured.map(({ product }) => product))]
    const products = await Promise.all(keys.map((key) => productView(db, key)))
    return {
      view: viewOfRow(row),
      framePairs: await framePairsOf(db, session),
      products: products.filter((view) => view !== null),
      quoted: row.quoted,
    }
  },
  "ui.history.delete": async ({ sessions }) => {
    await deleteSessions(db, sessions)
    return {}
  },
  "ui.history.wipe": async () => {
    const tables = db.tables.filter(({ name }) => name !== "settings")
    await db.transaction("rw", tables, () => Promise.all(tables.map((table) => table.clear())))
    // A browser without such a place has no such file.
    await dropCopyOnDisk(null).catch(() => undefined)
    await planAlarm(db)
    await tellAlerts(db)
    return {}
  },
  "ui.history.export": ({ from }) => exportPart(db, from, now()),
})
