/** The first-run page: what Liveproof does, stores and never does. Nothing is recorded until the user says yes. */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import type { Settings } from "~model/session"
import { ActionFailure, Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { type TextKey, t } from "../phrases/text"
import { Places, type PlacesProps } from "./places"
import { PrivacyLink } from "./privacy"

const sections: { title: TextKey; points: TextKey[] }[] = [
  { title: "welcomeDoes", points: ["welcomeDoesLive", "welcomeDoesPrices", "welcomeDoesReviews", "welcomeCertain"] },
  { title: "welcomeStores", points: ["welcomeStoresHistory", "welcomeStoresPrices", "welcomeStoresWhere"] },
  { title: "welcomeAsks", points: ["welcomeAsksShop", "welcomeAsksCaptions", "welcomeAsksPlaylist"] },
  {
    title: "welcomeNever",
    points: ["welcomeNeverSends", "welcomeNeverAccount", "welcomeNeverPrivate", "welcomeNeverLinks"],
  },
]

export function Welcome({ request }: Pick<PlacesProps, "request">) {
  const [settings, ask] = useAnswer("ui.settings.get", {})
  const [answer, setAnswer] = useState<Settings["consent"] | null>(null)
  const action = useAction()
  const choose = (consent: "yes" | "no") =>
    action.run(async () => setAnswer((await send("ui.settings.set", { consent })).consent))
  if (settings.state === "failed") return <Failure code={settings.code} onRetry={ask} />
  const given = answer ?? (settings.state === "answered" ? settings.value.consent : "not-asked")
  return (
    <main class="lp lp-page">
      <h1>
        <Logo />
        {t("welcomeTitle")}
      </h1>
      <p>{t("extensionDescription")}</p>
      {sections.map(({ title, points }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{t(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <PrivacyLink />
      </p>
      <h2>{t("welcomeQuestion")}</h2>
      <div class="lp-row">
        <button type="button" class="lp-button lp-button--main" onClick={() => choose("yes")}>
          {t("welcomeYes")}
        </button>
        <button type="button" class="lp-button" onClick={() => choose("no")}>
          {t("welcomeNo")}
        </button>
      </div>
      <p role="status" style="margin-top: 12px">
        {given === "yes" && t("welcomeSaidYes")}
        {given === "no" && t("welcomeSaidNo")}
      </p>
      <ActionFailure action={action} />
      {given === "yes" && <Places request={request} />}
    </main>
  )
}
