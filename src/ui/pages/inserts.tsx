/** The inserts that are known, each with its picture; any can be unlearnt. */
import { send } from "~messages/client"
import { ActionFailure, Failure } from "../parts/failure"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { sayDuration } from "../phrases/durations"
import { t, tn } from "../phrases/text"

export function Inserts() {
  const [asked, ask] = useAnswer("ui.inserts.list", {})
  const action = useAction()
  if (asked.state === "failed") return <Failure code={asked.code} onRetry={ask} />
  if (asked.state === "waiting") return null
  return (
    <>
      <h3>{t("insertsTitle")}</h3>
      <p class="lp-muted">
        {t("insertsNote")} {asked.value.length === 0 && t("insertsNone")}
      </p>
      <ActionFailure action={action} />
      {asked.value.map(({ id, seconds, shows, picture }) => (
        <p class="lp-row" key={id}>
          {picture && <img src={picture} alt="" width={96} height={54} />}
          {tn("insertSeen", shows, sayDuration(seconds))}
          <button
            type="button"
            class="lp-button"
            aria-label={t("insertUnlearnNamed", sayDuration(seconds))}
            onClick={() => action.run(() => send("ui.inserts.unlearn", { id }).finally(ask))}
          >
            {t("insertUnlearn")}
          </button>
        </p>
      ))}
    </>
  )
}
