/**
 * How often the pages of watched products are checked. Access to their shops is requested when the user sets a
 * schedule.
 */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import { ActionFailure } from "../parts/failure"
import { useAction } from "../parts/use-action"
import { type TextKey, t } from "../phrases/text"
import { askForSites } from "./ask-for-sites"

const CHOICES: readonly (readonly [hours: number, text: TextKey])[] = [
  [0, "watchEveryNever"],
  [6, "watchEvery6"],
  [12, "watchEvery12"],
  [24, "watchEveryDay"],
  [168, "watchEveryWeek"],
]

interface ScheduleProps {
  everyHours: number
  /** Pages of the watched products. */
  urls: readonly string[]
  onChanged(): void
}

export function Schedule({ everyHours, urls, onChanged }: ScheduleProps) {
  const [refused, setRefused] = useState(false)
  const action = useAction()
  const choose = async (hours: number) => {
    const granted = hours === 0 || (await askForSites(urls))
    setRefused(!granted)
    if (granted) await send("ui.watch.schedule", { everyHours: hours })
    onChanged()
  }
  return (
    <>
      <label class="lp-row">
        {t("watchEvery")}
        <select
          class="lp-field lp-field--short"
          value={everyHours}
          onChange={(event) => {
            const hours = Number(event.currentTarget.value)
            action.run(() => choose(hours))
          }}
        >
          {CHOICES.map(([hours, text]) => (
            <option key={hours} value={hours}>
              {t(text)}
            </option>
          ))}
        </select>
      </label>
      <p class="lp-muted">{t("watchEveryNote")}</p>
      {refused && (
        <p class="lp-alert" role="alert">
          {t("watchEveryRefused")}
        </p>
      )}
      <ActionFailure action={action} />
    </>
  )
}
