/** What must hold before a handler does what it is asked: consent, a page that may be looked at, a clock that can date it. */
import { Refusal, type Sender } from "~messages/server"
import type { Settings } from "~model/session"
import type { TabView } from "~model/tab"
import { canDate } from "~store/clock"
import { readSettings } from "~store/settings"
import { accessTo } from "./access"
import type { Context } from "./context"
import { siteIdOf } from "./known-pages"

/** @throws Refusal before the first-run page is answered with yes */
export async function requireConsent({ db }: Context): Promise<Settings> {
  const settings = await readSettings(db)
  if (settings.consent !== "yes") throw new Refusal("not-allowed", "recording is off")
  return settings
}

/**
 * @returns what the user allows, and on whose word the page is looked at
 * @throws Refusal where nothing may be recorded from this page
 */
export async function requireRecording(
  context: Context,
  sender: Sender,
): Promise<{ settings: Settings; access: TabView["access"] }> {
  const settings = await requireConsent(context)
  if (settings.sitesOff.includes(siteIdOf(sender.url))) throw new Refusal("not-allowed", "this site is switched off")
  const access = await accessTo(settings, sender.tab, sender.url)
  if (access === "none") throw new Refusal("not-allowed", "access was taken back")
  return { settings, access }
}

/** @throws Refusal while nothing can be dated: the clock is in doubt, and the page's own site does not say the same time */
export async function requireClock({ db, fetcher, now }: Context, { url }: Sender): Promise<void> {
  if (!(await canDate(db, now(), () => fetcher.dateAt(url))))
    throw new Refusal("clock-in-doubt", "the computer's clock has jumped")
}
