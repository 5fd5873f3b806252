/**
 * In the pane, evidence is not saved, because the pane is in a shop's page: a button opens the watch history at this
 * session.
 */
import { send } from "~messages/client"
import type { SessionId } from "~model/ids"
import { ActionFailure } from "../parts/failure"
import { useAction } from "../parts/use-action"
import { t } from "../phrases/text"

export function SaveElsewhere({ session }: { session: SessionId }) {
  const action = useAction()
  return (
    <>
      <p class="lp-row">
        <button
          type="button"
          class="lp-button"
          onClick={() => action.run(() => send("pane.own.open", { page: "history", session }))}
        >
          {t("evidenceSaveElsewhere")}
        </button>
      </p>
      <ActionFailure action={action} />
    </>
  )
}
