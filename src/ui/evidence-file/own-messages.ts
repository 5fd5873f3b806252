/**
 * The texts of any language, from the extension's own files, because the browser gives us only those of its own
 * language.
 */
import browser from "webextension-polyfill"
import type { PageLanguage } from "~messages/subjects/evidence"
import type { Messages } from "../evidence-page/fixed-words"

export const ownMessages = async (language: PageLanguage): Promise<Messages> =>
  (await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`), { credentials: "omit" })).json()
