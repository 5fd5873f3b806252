/** The toolbar's popup: what is seen on this tab, and the switch for this site. */
import { send } from "~messages/client"
import type { TabView } from "~model/session"
import { Failure } from "./parts/failure"
import { Logo } from "./parts/logo"
import { VerdictMark } from "./parts/verdict-mark"
import { sayHeadline, sayTabMode, sayVerdict } from "./say"
import { t } from "./text"
import { useAnswer } from "./use-answer"
import { Alerts } from "./watch/alerts"

interface PopupProps {
  tab: number
  urls: { history: string; watchlist: string; settings: string; welcome: string }
}

function Seen({ view }: { view: TabView }) {
  if (view.mode !== "watching" || !view.session)
    return <p>{view.mode === "watching" ? t("popupNoShow") : sayTabMode(view.mode)}</p>
  const { session } = view
  return (
    <>
      <p class="lp-row">
        <VerdictMark kind={session.verdict.kind} />
        <strong>{sayHeadline(session.verdict.kind)}</strong>
      </p>
      <p>{sayVerdict(session.verdict, session.inspection)}</p>
      <p class="lp-muted">{session.title}</p>
    </>
  )
}

export function Popup({ tab, urls }: PopupProps) {
  const [asked, ask] = useAnswer("ui.tab.view", { tab })
  const switchSite = async (site: string, on: boolean) => {
    await send("ui.site.switch", { site, on })
    ask()
  }
  return (
    <main class="lp lp-popup">
      <h1>
        <Logo />
        {t("extensionName")}
      </h1>
      {asked.state === "failed" && <Failure code={asked.code} onRetry={ask} />}
      {asked.state === "answered" && (
        <>
          <Seen view={asked.value} />
          {asked.value.mode === "not-asked" && (
            <a href={urls.welcome} target="_blank" rel="noreferrer">
              {t("popupAnswer")}
            </a>
          )}
          {(asked.value.mode === "watching" || asked.value.mode === "off") && (
            <label class="lp-switch">
              <input
                type="checkbox"
                checked={asked.value.mode !== "off"}
                onChange={(event) => switchSite(asked.value.site, event.currentTarget.checked)}
              />
              {t("popupSite")}
            </label>
          )}
        </>
      )}
      <Alerts />
      <p class="lp-row">
        <a href={urls.history} target="_blank" rel="noreferrer">
          {t("historyOpen")}
        </a>
        <a href={urls.watchlist} target="_blank" rel="noreferrer">
          {t("watchListTitle")}
        </a>
        <a href={urls.settings} target="_blank" rel="noreferrer">
          {t("settingsOpen")}
        </a>
      </p>
    </main>
  )
}
