import browser from "webextension-polyfill"
import { type HandlersOf, Refusal } from "~messages/server"
import type { skeletonMessages } from "~messages/subjects/skeleton"
import { siteOriginOf } from "~model/site-origin"
import { priceWords } from "~prices/words/finder"
import type { Context } from "../context"
import { requireConsent } from "../permitted"
import { standingPage } from "../standing-page"

export const skeletonHandlers = (context: Context): HandlersOf<keyof typeof skeletonMessages> => ({
  "ui.skeleton.page": async ({ tab }) => {
    await requireConsent(context)
    const { url = "" } = await browser.tabs.get(tab)
    if (!siteOriginOf(url))
      throw new Refusal("failed", "this is not a web page, or the browser does not reveal its address")
    return { ...(await standingPage(tab, url)), priceWords: priceWords() }
  },
})
