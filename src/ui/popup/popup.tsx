/**
 * The toolbar's popup: what was found in this tab and how much work that takes, on whose word we look at it, and how to
 * stop.
 */
import { useCallback, useEffect } from "preact/hooks"
import { send } from "~messages/client"
import { plainText } from "~model/plain-text"
import { canBeGranted, grantQuery, hostOf, type SiteOrigin } from "~model/site-origin"
import type { TabView } from "~model/tab"
import { Alerts } from "../alerts/alerts"
import { ActionFailure, Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { PlaceLink } from "../parts/place-link"
import { UnreadReport } from "../parts/unread-report"
import { type Action, useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { t } from "../phrases/text"
import { toneOf } from "../phrases/tone"
import { describeHeadline, describeTabMode, describeVerdict } from "../phrases/verdict-words"
import { OwnFlag } from "../verdict/own-flag"
import { VerdictMark } from "../verdict/verdict-mark"
import { Cost } from "./cost"
import { Glance } from "./glance"
import { Pause } from "./pause"
import { Videos } from "./videos"

interface PopupProps {
  tab: number
  urls: { history: string; watchlist: string; settings: string; welcome: string; grant: string; skeleton: string }
}

/** The view of the tab changes while the popup is open. */
const ASK_EVERY_MS = 1_500

function Seen({ view, historyPage, onChanged }: { view: TabView; historyPage: string; onChanged(): void }) {
  const { mode, session, unread, paneUnseen } = view
  if (mode !== "watching") return <p>{describeTabMode(mode)}</p>
  const hidden = paneUnseen && <p class="lp-alert">{t("paneHidden")}</p>
  if (!session)
    return (
      <>
        {hidden}
        <p>{t(unread ? "pageUnread" : "popupNoShow")}</p>
      </>
    )
  return (
    <>
      {hidden}
      <p class={`lp-row lp-seen--${toneOf(session.verdict.kind)}`}>
        <VerdictMark kind={session.verdict.kind} />
        <strong>{describeHeadline(session.verdict.kind)}</strong>
      </p>
      <p>{describeVerdict(session.verdict, session.inspection)}</p>
      <p class="lp-muted" dir="auto">
        {plainText(session.title)}
      </p>
      <Glance session={session} />
      <p class="lp-row">
        <a href={`${historyPage}#${session.id}`} target="_blank" rel="noreferrer">
          {t("popupEvidence")}
        </a>
        <PlaceLink place={{ show: session.show }} newTab>
          {t("historyAllVisits")}
        </PlaceLink>
      </p>
      <details>
        <summary>{t("flagTitle")}</summary>
        <OwnFlag key={session.id} view={session} onChanged={onChanged} />
      </details>
    </>
  )
}

/**
 * A link to the grant page: a request from the popup would not do, because the popup may close before it is answered.
 */
const GrantLink = ({ origins, page, text }: { origins: readonly SiteOrigin[]; page: string; text: string }) => (
  <a href={`${page}?${grantQuery(origins)}`} target="_blank" rel="noreferrer">
    {text}
  </a>
)

interface PartProps {
  view: TabView
  grantPage: string
  action: Action
  onChanged(): void
}

interface UnknownProps extends PartProps {
  tab: number
  /** A video is offered above, so that looking at the page is not the main choice. */
  hasVideo: boolean
}

/** To which sites access is missing, with a link to give it. */
function Missing({ view: { mode, needs }, grantPage }: PartProps) {
  if (needs.length === 0) return null
  const hosts = needs.map(hostOf).join(", ")
  return (
    <>
      {mode === "watching" && <p>{t("accessPlayer", hosts)}</p>}
      <GrantLink origins={needs} page={grantPage} text={t("accessGiveTo", hosts)} />
    </>
  )
}

/** On a site that we do not know: look at this page only, or always at this site. */
function Unknown({ view: { origin, access }, tab, hasVideo, grantPage, action, onChanged }: UnknownProps) {
  if (!origin) return null
  const look = () =>
    action.run(async () => {
      await send("ui.page.point", { tab })
      onChanged()
    })
  const always = canBeGranted(origin) && (
    <>
      <GrantLink origins={[origin]} page={grantPage} text={t("popupAlways", hostOf(origin))} />
      <p class="lp-muted">{t("popupAlwaysNote")}</p>
    </>
  )
  if (access === "pointed-at")
    return (
      <>
        <p class="lp-muted">{t("popupPointed", hostOf(origin))}</p>
        {always}
      </>
    )
  return (
    <>
      <button type="button" class={hasVideo ? "lp-button" : "lp-button lp-button--main"} onClick={look}>
        {t("popupLook")}
      </button>
      <p class="lp-muted">{t("popupLookNote")}</p>
      {always}
    </>
  )
}

/** Switches a known site on and off, or gives back access to a granted one. */
function SiteSwitch({ view: { mode, site, access, origin }, action, onChanged }: PartProps) {
  const change = (work: () => Promise<unknown>) =>
    action.run(async () => {
      await work()
      onChanged()
    })
  if (access === "known" && (mode === "watching" || mode === "paused" || mode === "off"))
    return (
      <label class="lp-switch">
        <input
          type="checkbox"
          checked={mode !== "off"}
          onChange={(event) => {
            const on = event.currentTarget.checked
            change(() => send("ui.site.switch", { site, on }))
          }}
        />
        {t("popupSite")}
      </label>
    )
  if (access === "granted" && origin)
    return (
      <button type="button" class="lp-button" onClick={() => change(() => send("ui.access.remove", { origin }))}>
        {t("popupStop", hostOf(origin))}
      </button>
    )
  return null
}

export function Popup({ tab, urls }: PopupProps) {
  const [asked, askView] = useAnswer("ui.tab.view", { tab })
  // If we may not look at the page, this is refused, and there are no videos to choose from.
  const [askedVideos, askVideos] = useAnswer("ui.video.list", { tab })
  const ask = useCallback(() => {
    askView()
    askVideos()
  }, [askView, askVideos])
  const action = useAction()
  useEffect(() => {
    const timer = setInterval(ask, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [ask])
  const view = asked.state === "answered" ? asked.value : null
  const mayWatch = view?.mode === "watching" || view?.mode === "unknown-site"
  const videos = mayWatch && askedVideos.state === "answered" ? askedVideos.value : null
  // A page at which the user pointed has no pause; there, watching the video is ended instead.
  const mayPause = view?.mode === "paused" || (view?.session != null && view.access !== "pointed-at")
  const parts = view && { view, grantPage: urls.grant, action, onChanged: ask }
  return (
    <main class="lp lp-popup">
      <h1>
        <Logo />
        {t("extensionName")}
      </h1>
      {asked.state === "failed" && <Failure code={asked.code} onRetry={ask} />}
      {parts && (
        <>
          <Seen view={parts.view} historyPage={urls.history} onChanged={ask} />
          {parts.view.unread && <UnreadReport page={parts.view.unread} />}
          {parts.view.mode === "not-asked" && (
            <a href={urls.welcome} target="_blank" rel="noreferrer">
              {t("popupAnswer")}
            </a>
          )}
          <Missing {...parts} />
          {videos && (
            <Videos {...parts} tab={tab} found={videos} isWatched={parts.view.session !== null} mayEnd={!mayPause} />
          )}
          {(parts.view.mode === "unknown-site" || parts.view.access === "pointed-at") && (
            <Unknown {...parts} tab={tab} hasVideo={(videos?.videos.length ?? 0) > 0} />
          )}
          {mayPause && <Pause {...parts} tab={tab} isPaused={parts.view.mode === "paused"} />}
          <SiteSwitch {...parts} />
          {mayWatch && parts.view.origin && (
            <a href={`${urls.skeleton}?tab=${tab}`} target="_blank" rel="noreferrer">
              {t("skeletonOffer")}
            </a>
          )}
          {parts.view.session && <Cost workMsPerMinute={parts.view.workMsPerMinute} />}
          <ActionFailure action={action} />
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
