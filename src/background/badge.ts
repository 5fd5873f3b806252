/** The toolbar icon says briefly what the pane says, by letters and a tooltip, never by colour alone. */
import browser from "webextension-polyfill"
import type { VerdictKind } from "~model/evidence"
import type { TabView } from "~model/tab"
import { t } from "~ui/phrases/text"
import { toneOf } from "~ui/phrases/tone"
import { describeTabMode, describeVerdictShort } from "~ui/phrases/verdict-words"

const letters: Record<VerdictKind, string> = {
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
const CALM = "#12343b"
const STRONG = "#b3410e"

type Labelled = Pick<TabView, "mode" | "needs" | "session" | "paneUnseen">

const quiet = new Set<TabView["mode"]>(["unknown-site", "off", "paused", "declined"])

/** A few letters for the badge, and the sentence behind them. */
export function labelOf(view: Labelled): { text: string; title: string } {
  const { text, title } = verdictLabelOf(view)
  return view.paneUnseen ? { text, title: `${title} – ${t("paneHidden")}` } : { text, title }
}

function verdictLabelOf({ mode, needs, session }: Labelled): { text: string; title: string } {
  if (mode !== "watching") return { text: quiet.has(mode) ? "" : "!", title: describeTabMode(mode) }
  if (session && session.verdict.kind !== "cant-tell")
    return { text: letters[session.verdict.kind], title: describeVerdictShort(session.verdict) }
  // The video is in a frame that we may not look at.
  if (needs.length > 0) return { text: "!", title: describeTabMode("access-needed") }
  if (!session) return { text: "", title: describeTabMode(mode) }
  return { text: session.inspection.picture === "looking" ? "…" : "?", title: describeVerdictShort(session.verdict) }
}

export async function showBadge(tab: number, view: Labelled): Promise<void> {
  const { text, title } = labelOf(view)
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text }),
      browser.action.setBadgeBackgroundColor({
        tabId: tab,
        color: toneOf(view.session?.verdict.kind) === "calm" ? CALM : STRONG,
      }),
      browser.action.setTitle({ tabId: tab, title: `${t("extensionName")}: ${title}` }),
    ])
  } catch {
    // The tab was closed meanwhile: there is nothing left to label.
  }
}
