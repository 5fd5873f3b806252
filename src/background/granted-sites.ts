/** The dormant entry also runs on sites that the user granted, just as it does on those that we know. */
import browser from "webextension-polyfill"
import { matchPatternOf } from "~model/site-origin"
import type { LiveproofDatabase } from "~store/database"
import { grantedSites } from "./access"
import { inTurn } from "./in-turn"
import { knownHosts } from "./known-pages"

const SCRIPT_ID = "granted-sites"

/** Match patterns of every site that is looked at. */
export const watchedPatterns = async (db: LiveproofDatabase): Promise<string[]> => [
  ...knownHosts,
  ...(await grantedSites(db)).map(matchPatternOf),
]

async function register(db: LiveproofDatabase): Promise<void> {
  const matches = (await grantedSites(db)).map(matchPatternOf)
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches, js: ["watch.js"], runAt: "document_idle", persistAcrossSessions: true },
  ])
}

const oneByOne = inTurn()
/** Brings what runs in line with what is granted; one after the other, because each reads what the one before wrote. */
export const registerGrantedSites = (db: LiveproofDatabase): Promise<void> => oneByOne(() => register(db))
