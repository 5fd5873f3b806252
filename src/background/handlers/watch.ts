import browser from "webextension-polyfill"
import { type HandlersOf, Refusal } from "~messages/server"
import type { WatchState, watchMessages } from "~messages/subjects/watch"
import type { ProductKey } from "~model/ids"
import type { PriceWatch } from "~model/watch"
import { firstCheck } from "~prices/alerts/recheck"
import { newPriceWatch } from "~prices/alerts/watch"
import { history } from "~prices/history/history"
import { timeToPlanBy } from "~store/clock"
import { productView, storedProduct } from "~store/products"
import { changeSettings, readSettings } from "~store/settings"
import { allWatches, planChecks, putWatch, stopWatch, watchOf, withAlert } from "~store/watches"
import { mayNotify, notifyAlerts, putAway } from "../alerts"
import { requireKeyOfSender } from "../binding"
import type { Context } from "../context"
import { planAlarm } from "../recheck"

export const watchHandlers = ({ db, now }: Context): HandlersOf<keyof typeof watchMessages> => {
  const state = async (watch: PriceWatch | null): Promise<WatchState> => ({ watch, notifications: await mayNotify() })
  const plan = async (everyHours: number, product?: ProductKey) => {
    const at = await timeToPlanBy(db, now())
    await planChecks(db, ({ check }) => firstCheck(check, everyHours, at, Math.random()), product)
    await planAlarm(db, now())
  }
  return {
    "pane.watch.get": async ({ product }, sender) => {
      requireKeyOfSender(product, sender)
      return state(await watchOf(db, product))
    },
    "pane.watch.set": async ({ product, condition }, sender) => {
      requireKeyOfSender(product, sender)
      const view = await productView(db, product)
      const prices = view && history(view.sightings, { now: now() })
      if (!prices || view.product.auction || prices.current?.rangeHighMinor !== undefined)
        throw new Refusal("failed", "there is no price to watch")
      const watch = await putWatch(db, newPriceWatch(product, prices, condition, await timeToPlanBy(db, now())))
      const { recheckHours } = await readSettings(db)
      if (recheckHours > 0 && watch.check.nextAt === null) await plan(recheckHours, product)
      await notifyAlerts(db)
      return state(watch)
    },
    "pane.watch.stop": async ({ product }, sender) => {
      requireKeyOfSender(product, sender)
      await stopWatch(db, product)
      await planAlarm(db, now())
      await notifyAlerts(db)
      return state(null)
    },
    "pane.watch.open": async () => {
      await browser.tabs.create({ url: browser.runtime.getURL("tabs/watchlist.html") })
      return {}
    },
    "ui.watch.list": async () => {
      const watches = await allWatches(db)
      const items = await Promise.all(
        watches.map(async (watch) => ({ watch, view: await productView(db, watch.product) })),
      )
      return {
        items: items.flatMap(({ watch, view }) => (view ? [{ watch, view }] : [])),
        everyHours: (await readSettings(db)).recheckHours,
        notifications: await mayNotify(),
      }
    },
    "ui.watch.alerts": async () => ({
      alerts: await Promise.all(
        (await withAlert(db)).map(async (watch) => {
          const reading = (await storedProduct(db, watch.product))?.reading
          return { watch, title: reading?.title ?? "", url: reading?.url ?? "" }
        }),
      ),
    }),
    "ui.watch.seen": async ({ product }) => {
      await putAway(db, product)
      return {}
    },
    "ui.watch.schedule": async ({ everyHours }) => {
      await changeSettings(db, { recheckHours: everyHours })
      await plan(everyHours)
      return {}
    },
    "ui.watch.retry": async ({ product }) => {
      await plan((await readSettings(db)).recheckHours, product)
      return {}
    },
  }
}
