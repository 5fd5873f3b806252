/** What the background answers to each message. Each handler reads the store, changes it in one transaction, answers. */
import browser from "webextension-polyfill"
import { decide } from "~liveness/verdict"
import { type Handlers, Refusal, type Sender } from "~messages/server"
import { fromBase64, toBase64 } from "~model/bytes"
import type { TabView } from "~model/session"
import { type LiveproofDatabase, storeFailure } from "~store/database"
import { exportPart } from "~store/export"
import { noteLookup, productView, seeProduct } from "~store/products"
import type { SessionRow } from "~store/rows"
import {
  deleteSessions,
  earlierSessions,
  framePairsOf,
  listSessions,
  openSession,
  printsOf,
  storeReport,
} from "~store/sessions"
import { changeSettings, readSettings } from "~store/settings"
import { showBadge } from "./badge"
import { injectPage, wakeOpenTabs } from "./injection"
import { knownHosts, pageKindOf, siteIdOf } from "./known-pages"
import { readPageFacts } from "./page-facts"
import type { PoliteFetcher } from "./polite-fetch"
import { forgetSession, lastingTabId, rememberSession, sessionOfTab } from "./tab-memory"
import { tabView, viewOfRow } from "./tab-view"

const judge = (row: SessionRow) => decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds })

const packedPrints = async (db: LiveproofDatabase, session: SessionRow["id"]) =>
  (await printsOf(db, session)).map((row) => toBase64(row.bytes))

/** Tells every tab of our sites what it may do now, after consent or a site switch changed. */
async function tellTabs(db: LiveproofDatabase): Promise<void> {
  for (const tab of await browser.tabs.query({ url: [...knownHosts] })) {
    if (tab.id === undefined || !tab.url) continue
    const view = await tabView(db, tab.id, tab.url)
    await showBadge(tab.id, view)
    await browser.tabs.sendMessage(tab.id, { kind: "bg.tab.changed", view }).catch(() => undefined)
  }
}

export function makeHandlers(db: LiveproofDatabase, fetcher: PoliteFetcher, now: () => number): Handlers {
  const mayRecord = async (url: string) => {
    const { consent, sitesOff } = await readSettings(db)
    if (consent !== "yes" || sitesOff.includes(siteIdOf(url))) throw new Refusal("not-allowed", "recording is off")
  }
  const shown = async (sender: Sender): Promise<TabView> => {
    const view = await tabView(db, sender.tab, sender.url)
    await showBadge(sender.tab, view)
    return view
  }
  const switched = async (change: Parameters<typeof changeSettings>[1]) => {
    const value = await changeSettings(db, change)
    if (value.consent === "yes") await wakeOpenTabs()
    await tellTabs(db)
    return value
  }

  const handlers: Handlers = {
    "page.inject": async ({ url }, sender) => {
      if (pageKindOf(url)) await shown(sender)
      return { injected: await injectPage(db, sender.tab, sender.frame, url) }
    },
    "page.session.open": async ({ session, show, at }, sender) => {
      await mayRecord(sender.url)
      const row = await openSession(db, { id: session, show, tab: await lastingTabId(sender.tab), at })
      await rememberSession(sender.tab, row.id)
      await shown(sender)
      const earlier = await earlierSessions(db, row)
      return {
        session: row.id,
        startedAt: row.startedAt,
        resumeAtSeconds: row.reachedSeconds,
        lastSeenAt: row.lastSeenAt,
        watchedSeconds: row.watchedSeconds,
        lastBatch: row.lastBatch,
        prints: await packedPrints(db, row.id),
        framePairs: await framePairsOf(db, row.id),
        earlier: await Promise.all(
          earlier.map(async ({ id, startedAt }) => ({ session: id, startedAt, prints: await packedPrints(db, id) })),
        ),
      }
    },
    "page.session.report": async (report, sender) => {
      await mayRecord(sender.url)
      const row = await storeReport(db, report, report.prints ? fromBase64(report.prints.bytes) : null, judge)
      if (!row) throw new Refusal("not-allowed", "this session was deleted")
      const view = viewOfRow(row)
      await showBadge(sender.tab, { mode: "watching", site: siteIdOf(sender.url), session: view })
      return { view, confirmedBatch: row.lastBatch }
    },
    "page.session.close": async ({ session }, sender) => {
      if ((await sessionOfTab(sender.tab)) === session) await forgetSession(sender.tab)
      await shown(sender)
      return {}
    },
    "page.facts.get": async ({ names }, sender) => ({ facts: await readPageFacts(sender.tab, sender.frame, names) }),
    "page.product.see": async ({ product, sightings, source, at }, sender) => {
      await mayRecord(sender.url)
      if (source === "product-page" && !(await readSettings(db)).recordProductPages)
        throw new Refusal("not-allowed", "visited product pages are not recorded")
      await seeProduct(db, product, sightings, at, source !== "show-page")
      return (await productView(db, product.key))!
    },
    "page.product.fetch": async ({ product, url }, sender) => {
      await mayRecord(sender.url)
      if (!(await readSettings(db)).fetchProductPages) return { outcome: "off" }
      if (new URL(url).origin !== new URL(sender.url).origin || pageKindOf(url) !== "product")
        throw new Refusal("refused", "only product pages of the same shop are fetched")
      const known = await productView(db, product)
      if (known?.lookedUp && fetcher.isFresh(known.lookedUp.at)) return { outcome: "fresh" }
      const result = await fetcher.get(url)
      await noteLookup(db, product, { at: now(), outcome: result.outcome === "page" ? "read" : result.outcome })
      return result
    },
    "page.product.unreadable": async ({ product }) => {
      await noteLookup(db, product, { at: now(), outcome: "unreadable" })
      return {}
    },
    "ui.tab.view": async ({ tab }) => {
      const { url } = await browser.tabs.get(tab)
      if (url !== undefined) return tabView(db, tab, url)
      // Without access to a site its address is not told either: say so where access to a known one is missing.
      const hasAll = await browser.permissions.contains({ origins: [...knownHosts] })
      return { mode: hasAll ? "unknown-site" : "access-needed", site: "", session: null }
    },
    "ui.site.switch": async ({ site, on }) => {
      const { sitesOff } = await readSettings(db)
      await switched({ sitesOff: [...sitesOff.filter((other) => other !== site), ...(on ? [] : [site])] })
      return {}
    },
    "ui.settings.get": () => readSettings(db),
    "ui.settings.set": switched,
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
      }
    },
    "ui.history.delete": async ({ sessions }) => {
      await deleteSessions(db, sessions)
      return {}
    },
    "ui.history.wipe": async () => {
      const tables = [db.sessions, db.prints, db.framePairs, db.sightings, db.products]
      await db.transaction("rw", tables, () => Promise.all(tables.map((table) => table.clear())))
      return {}
    },
    "ui.history.export": ({ from }) => exportPart(db, from, now()),
  }
  return withStoreErrors(handlers)
}

/** A database that cannot be opened or is full answers with its own code, whatever was asked. */
function withStoreErrors(handlers: Handlers): Handlers {
  const guard =
    (handle: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      try {
        return await handle(...args)
      } catch (error) {
        const failure = storeFailure(error)
        if (failure) throw new Refusal("store-unavailable", failure)
        throw error
      }
    }
  return Object.fromEntries(Object.entries(handlers).map(([kind, handle]) => [kind, guard(handle)])) as Handlers
}
