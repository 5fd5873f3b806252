/**
 * Part of the settings: the sites that the user added, whether we still have access to them, and a button to remove
 * each.
 */
import { send } from "~messages/client"
import { hostOf } from "~model/site-origin"
import { ActionFailure, Failure } from "../parts/failure"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { t } from "../phrases/text"

export function AddedSites() {
  const [asked, ask] = useAnswer("ui.access.list", {})
  const action = useAction()
  return (
    <section>
      <h2>{t("settingsSites")}</h2>
      {asked.state === "failed" && <Failure code={asked.code} onRetry={ask} />}
      {asked.state === "answered" && asked.value.sites.length === 0 && <p class="lp-muted">{t("settingsSitesNone")}</p>}
      {asked.state === "answered" && asked.value.sites.length > 0 && (
        <ul class="lp-sites">
          {asked.value.sites.map(({ origin, granted }) => (
            <li class="lp-row" key={origin}>
              <span>{hostOf(origin)}</span>
              {!granted && <span class="lp-alert">{t("settingSiteMissing")}</span>}
              <button
                type="button"
                class="lp-button"
                aria-label={t("settingSiteRemoveOf", hostOf(origin))}
                onClick={() => action.run(() => send("ui.access.remove", { origin }).finally(ask))}
              >
                {t("settingSiteRemove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ActionFailure action={action} />
    </section>
  )
}
