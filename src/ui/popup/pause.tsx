/** In the popup: pauses watching the show on this page only, or resumes it. */
import { send } from "~messages/client"
import type { Action } from "../parts/use-action"
import { t } from "../phrases/text"

export interface PauseProps {
  tab: number
  isPaused: boolean
  action: Action
  onChanged(): void
}

export const Pause = ({ tab, isPaused, action, onChanged }: PauseProps) => (
  <button
    type="button"
    class={isPaused ? "lp-button lp-button--main" : "lp-button"}
    onClick={() =>
      action.run(async () => {
        await send("ui.tab.pause", { tab, on: !isPaused })
        onChanged()
      })
    }
  >
    {t(isPaused ? "popupGoOn" : "popupPause")}
  </button>
)
