import browser from "webextension-polyfill"
import { type HandlersOf, Refusal } from "~messages/server"
import type { accessMessages } from "~messages/subjects/access"
import { matchPatternOf, type SiteOrigin, siteOriginOf } from "~model/site-origin"
import { changeSettings, readSettings } from "~store/settings"
import { withoutAccess } from "../access"
import { requireAddressOfSender } from "../binding"
import type { Context } from "../context"
import { registerGrantedSites } from "../granted-sites"
import { followPointed, wakeTab } from "../injection"
import { isKnown, placesOfSites } from "../known-pages"
import { accessChanged, notifyTabs, refreshTab } from "../notify-tabs"
import { openOwnPage } from "../own-pages"
import { requireConsent } from "../permitted"
import { chooseNone } from "../player-frame"
import { chosenOf, forgetChosen, isQuiet, pointedAt, rememberPointed, rememberState } from "../tab-memory"

const addTo = <T>(list: readonly T[], more: readonly T[]): T[] => [...new Set([...list, ...more])]

export const accessHandlers = (context: Context): HandlersOf<keyof typeof accessMessages> => ({
  "ui.page.point": async ({ tab }) => {
    await requireConsent(context)
    const origin = siteOriginOf((await browser.tabs.get(tab)).url ?? "")
    if (!origin) throw new Refusal("failed", "this is not a web page, or the browser does not reveal its address")
    await rememberPointed(tab, origin)
    await wakeTab(tab)
    return {}
  },
  "ui.access.answered": async ({ origins }) => {
    const unknown = origins.filter((origin) => !isKnown(`${origin}/`))
    await changeSettings(context.db, ({ sitesWanted }) => ({ sitesWanted: addTo(sitesWanted, unknown) }))
    await accessChanged(context.db)
    return { missing: await withoutAccess(origins) }
  },
  "ui.access.list": async () => {
    const { sitesWanted } = await readSettings(context.db)
    const missing = await withoutAccess(sitesWanted)
    return { sites: sitesWanted.map((origin) => ({ origin, granted: !missing.includes(origin) })) }
  },
  "ui.access.places": async () => {
    const { sitesWanted } = await readSettings(context.db)
    const missing = await withoutAccess(placesOfSites.flatMap(({ origins }) => origins))
    const isLookedAt = (origin: SiteOrigin) =>
      !missing.includes(origin) && (isKnown(`${origin}/`) || sitesWanted.includes(origin))
    return {
      sites: placesOfSites.map(({ site, origins }) => ({
        site,
        places: origins.map((origin) => ({ origin, granted: isLookedAt(origin) })),
      })),
    }
  },
  "ui.access.remove": async ({ origin }) => {
    await changeSettings(context.db, ({ sitesWanted }) => ({
      sitesWanted: sitesWanted.filter((other) => other !== origin),
    }))
    await registerGrantedSites(context.db)
    await browser.permissions.remove({ origins: [matchPatternOf(origin)] })
    await notifyTabs(context.db)
    return {}
  },
  "page.state.tell": async (state, sender) => {
    requireAddressOfSender(state.url, sender)
    const origin = siteOriginOf(state.url)
    const wanted = {
      pointedAt: (await pointedAt(sender.tab)) === origin,
      chosen: await chosenOf(sender.tab, state.url),
      isQuiet: await isQuiet(sender.tab, origin),
    }
    if (sender.frame !== 0) return { ...wanted, needs: [] }
    if (!wanted.chosen && (await forgetChosen(sender.tab))) await chooseNone(sender.tab)
    await rememberState(sender.tab, state)
    const { needs } = await refreshTab(context, sender)
    return { ...wanted, needs }
  },
  "page.leave": async (_, sender) => {
    if (sender.frame === 0 && (await pointedAt(sender.tab))) await followPointed(sender.tab)
    return {}
  },
  "pane.own.open": async (asked, { tab }) => {
    await openOwnPage(asked, tab)
    return {}
  },
})
