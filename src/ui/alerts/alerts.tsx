/** Alerts that have not been dismissed: in the popup, and above the list of watched products. */
import { send } from "~messages/client"
import { plainText } from "~model/plain-text"
import { ActionFailure, Failure } from "../parts/failure"
import { PlaceLink } from "../parts/place-link"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { t } from "../phrases/text"
import { describeAlert } from "../phrases/watch-words"

export function Alerts() {
  const [asked, ask] = useAnswer("ui.watch.alerts", {})
  const action = useAction()
  if (asked.state === "failed") return <Failure code={asked.code} onRetry={ask} />
  if (asked.state === "waiting" || asked.value.alerts.length === 0) return null
  const putAway = (product: (typeof asked.value.alerts)[number]["watch"]["product"]) =>
    action.run(() => send("ui.watch.seen", { product }).then(ask))
  return (
    <>
      <ul class="lp-alerts" aria-label={t("watchAlerts")}>
        {asked.value.alerts.map(({ watch, title, url }) => (
          <li key={watch.product}>
            <a href={url} target="_blank" rel="noreferrer noopener" onClick={() => putAway(watch.product)}>
              <bdi>{plainText(title)}</bdi>
            </a>
            <p>{describeAlert(watch)}</p>
            <PlaceLink place={{ product: watch.product }} newTab>
              {t("productAllPrices")}
            </PlaceLink>
            <button type="button" class="lp-button" onClick={() => putAway(watch.product)}>
              {t("watchSeen")}
            </button>
          </li>
        ))}
      </ul>
      <ActionFailure action={action} />
    </>
  )
}
