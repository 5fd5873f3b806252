import type { Input } from "~messages/map"
import { type HandlersOf, Refusal } from "~messages/server"
import type { historyMessages } from "~messages/subjects/history"
import type { ProductKey } from "~model/ids"
import { history } from "~prices/history/history"
import { dropCopyOnDisk } from "~store/copy-on-disk"
import type { LiveproofDatabase } from "~store/database"
import { putInsertBack, removeInsert } from "~store/inserts"
import { findProducts, productView, sightingsOf } from "~store/products"
import { putProductBack, removeProduct } from "~store/removed-product"
import { countSessions, findSessions, sessionsFeaturing, watchedSites } from "~store/search"
import {
  framePairsOf,
  putBack,
  removeSessions,
  sessionIdsOfShow,
  sessionsBegun,
  sessionsOfShow,
  storedSession,
} from "~store/sessions"
import { wipe } from "~store/wipe"
import { notifyAlerts } from "../alerts"
import type { Context } from "../context"
import { type Deleted, Deletions } from "../deleted"
import { planAlarm } from "../recheck"
import { RerunPairs } from "../rerun-pairs"
import { storedTimeline } from "../session-timeline"
import { viewOfRow } from "../tab-view"

type What = Input<"ui.history.delete">["what"]

function idsOf(db: LiveproofDatabase, what: Exclude<What, { product: ProductKey } | { insert: string }>) {
  if ("sessions" in what) return what.sessions
  return "show" in what ? sessionIdsOfShow(db, what.show) : sessionsBegun(db, what.from, what.to)
}

async function deleteFrom(db: LiveproofDatabase, what: What): Promise<Deleted> {
  if ("product" in what) {
    const removed = await removeProduct(db, what.product)
    return {
      count: removed ? 1 : 0,
      putBack: async () => {
        if (removed) await putProductBack(db, removed)
      },
    }
  }
  if ("insert" in what) {
    const removed = await removeInsert(db, what.insert)
    return {
      count: removed ? 1 : 0,
      putBack: async () => {
        if (removed) await putInsertBack(db, removed)
      },
    }
  }
  const removed = await removeSessions(db, await idsOf(db, what))
  return { count: removed.sessions.length, putBack: () => putBack(db, removed) }
}

export function historyHandlers(
  { db, now }: Context,
  reruns = new RerunPairs(db),
): HandlersOf<keyof typeof historyMessages> {
  const deletions = new Deletions()
  const watchesChanged = async () => {
    await planAlarm(db, now())
    await notifyAlerts(db)
  }
  return {
    "ui.history.list": async ({ after = null, limit, ...question }) => {
      const { rows, next } = await findSessions(db, question, after, limit)
      return { sessions: rows.map(viewOfRow), next }
    },
    "ui.history.count": async (question) => ({ total: await countSessions(db, question) }),
    "ui.history.sites": async () => ({ sites: await watchedSites(db) }),
    "ui.history.session": async ({ session }) => {
      const row = await storedSession(db, session)
      if (!row) throw new Refusal("failed", "this session is no longer stored")
      const view = viewOfRow(row)
      const keys = [...new Set(view.featured.map(({ product }) => product))]
      const products = await Promise.all(keys.map((key) => productView(db, key)))
      return {
        view,
        framePairs: [...(await framePairsOf(db, session)), ...(await reruns.of(row))],
        products: products.filter((view) => view !== null),
        quoted: row.quoted,
        timeline: await storedTimeline(db, row),
      }
    },
    "ui.history.show": async ({ show, offset = 0, limit }) => {
      const { rows, total, newest } = await sessionsOfShow(db, show, offset, limit)
      return {
        sessions: rows.map(viewOfRow),
        total,
        briefs: newest.map(({ startedAt, watchedSeconds, verdict }) => ({
          ...{ startedAt, watchedSeconds },
          verdict: verdict.kind,
        })),
      }
    },
    "ui.history.product": async ({ product, offset = 0, limit }) => {
      const { rows, total } = await sessionsFeaturing(db, product, offset, limit)
      return {
        view: await productView(db, product),
        featured: rows.map((row) => ({
          session: viewOfRow(row),
          quotations: row.quoted.find((one) => one.product === product)?.quotations ?? [],
        })),
        total,
      }
    },
    "ui.history.products": async ({ words, limit }) => {
      const { rows, total } = await findProducts(db, words, limit)
      const priceOf = async (key: ProductKey) => {
        const prices = history(await sightingsOf(db, key), { now: now() })
        return prices?.current ? { amountMinor: prices.current.amountMinor, currency: prices.currency } : null
      }
      const products = rows.map(async ({ reading: { key, title }, lastSeenAt }) => ({
        ...{ key, title, lastSeenAt },
        price: await priceOf(key),
      }))
      return { products: await Promise.all(products), total }
    },
    "ui.history.delete": async ({ deletion, what }) => {
      const deleted = await deleteFrom(db, what)
      deletions.keep(deletion, deleted)
      if ("product" in what) await watchesChanged()
      return { deleted: deleted.count }
    },
    "ui.history.undo": async ({ deletion }) => {
      const deleted = deletions.of(deletion)
      // The last one first, so that whatever named a session is back before the session is.
      for (const one of [...deleted].reverse()) await one.putBack()
      deletions.forget(deletion)
      await watchesChanged()
      return { restored: deleted.reduce((sum, { count }) => sum + count, 0) }
    },
    "ui.history.wipe": async () => {
      deletions.forgetAll()
      await wipe(db)
      // A browser without such a place has no such file.
      await dropCopyOnDisk(null).catch(() => undefined)
      await watchesChanged()
      return {}
    },
  }
}
