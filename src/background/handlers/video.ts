import browser from "webextension-polyfill"
import { tell } from "~messages/notify"
import { type HandlersOf, Refusal } from "~messages/server"
import type { videoMessages } from "~messages/subjects/video"
import { type SiteOrigin, siteOriginOf } from "~model/site-origin"
import { accessTo } from "../access"
import type { Context } from "../context"
import { injectVideoReader, wakeTab } from "../injection"
import { siteIdOf } from "../known-pages"
import { refreshTab } from "../notify-tabs"
import { requireConsent } from "../permitted"
import { chooseNone, chooseVideo, videosInTab } from "../player-frame"
import { forgetChosen, forgetPaused, forgetQuiet, rememberChosen, rememberPointed, rememberQuiet } from "../tab-memory"

export const videoHandlers = (context: Context): HandlersOf<keyof typeof videoMessages> => {
  /** @throws Refusal where nothing of the tab's page may be watched */
  async function pageOf(tab: number): Promise<{ url: string; origin: SiteOrigin; isReached: boolean }> {
    const settings = await requireConsent(context)
    const { url = "" } = await browser.tabs.get(tab)
    const origin = siteOriginOf(url)
    if (!origin) throw new Refusal("failed", "this is not a web page, or the browser does not reveal its address")
    if (settings.sitesOff.includes(siteIdOf(url))) throw new Refusal("not-allowed", "this site is switched off")
    return { url, origin, isReached: (await accessTo(settings, tab, url)) !== "none" }
  }
  const changed = (tab: number) => tell(tab, { kind: "bg.video.changed" }, 0)
  async function end(tab: number): Promise<Record<never, never>> {
    const { url, origin } = await pageOf(tab)
    await rememberQuiet(tab, origin)
    await forgetChosen(tab)
    await chooseNone(tab)
    await changed(tab)
    await refreshTab(context, { tab, frame: 0, url })
    return {}
  }
  return {
    "ui.video.list": async ({ tab }) => {
      await pageOf(tab)
      return videosInTab(tab)
    },
    "ui.video.watch": async ({ tab, frame, id }) => {
      const { url, origin, isReached } = await pageOf(tab)
      if (!isReached) await rememberPointed(tab, origin)
      await forgetQuiet(tab)
      await forgetPaused(tab)
      const sign = await chooseVideo(tab, { frame, id })
      await rememberChosen(tab, { url, place: frame === 0 ? "here" : "frame", at: context.now(), sign })
      await injectVideoReader(tab)
      if (!(await changed(tab))) await wakeTab(tab)
      return {}
    },
    "ui.video.end": ({ tab }) => end(tab),
    "pane.video.end": (_, { tab }) => end(tab),
  }
}
