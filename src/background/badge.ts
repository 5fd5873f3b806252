/** The toolbar icon says in short what the overlay says: by letters and a tooltip, never by colour alone. */
import browser from "webextension-polyfill"
import type { TabView } from "~model/session"
import { sayTabMode, sayVerdictShort } from "~ui/say"
import { t } from "~ui/text"

const letters: Record<string, string> = {
  "cant-tell": "?",
  live: "live",
  scheduled: "soon",
  ended: "end",
  replay: "rec",
  "on-air": "tv",
  "recorded-as-live": "rec!",
  "repeat-seen": "?",
  "may-be-loop": "loop?",
  loop: "loop",
  "may-be-rerun": "old?",
  rerun: "old",
}
const calm = "#12343b"
const strong = "#b3410e"
const notable = new Set(["recorded-as-live", "loop", "rerun", "may-be-loop", "may-be-rerun"])

export async function showBadge(tab: number, view: TabView): Promise<void> {
  const verdict = view.session?.verdict
  const looking = verdict?.kind === "cant-tell" && view.session?.inspection.picture === "looking"
  const text =
    view.mode === "watching" ? (verdict ? (looking ? "…" : (letters[verdict.kind] ?? "?")) : "") : attention(view)
  const title = verdict && view.mode === "watching" ? sayVerdictShort(verdict) : sayTabMode(view.mode)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text }),
      browser.action.setBadgeBackgroundColor({
        tabId: tab,
        color: verdict && notable.has(verdict.kind) ? strong : calm,
      }),
      browser.action.setTitle({ tabId: tab, title: `${t("extensionName")}: ${title}` }),
    ])
  } catch {
    // The tab was closed meanwhile: there is nothing left to label.
  }
}

const attention = ({ mode }: TabView) => (mode === "unknown-site" || mode === "off" || mode === "declined" ? "" : "!")
