/** How much of the disk thin prints may take, and how much they take now. */
import type { Settings } from "~model/session"
import { useAnswer } from "../parts/use-answer"
import { formatNumber, t } from "../phrases/text"

const CHOICES_MEGABYTES = [50, 250, 1_000, 4_000]

const formatMegabytes = (megabytes: number) =>
  formatNumber(megabytes, { style: "unit", unit: "megabyte", maximumFractionDigits: megabytes < 10 ? 1 : 0 })

export interface ThinRoomProps {
  megabytes: Settings["thinMegabytes"]
  onChange: (megabytes: number) => void
}

export function ThinRoom({ megabytes, onChange }: ThinRoomProps) {
  const [asked] = useAnswer("ui.upkeep.get", {})
  const choices = [...new Set([...CHOICES_MEGABYTES, megabytes])].sort((one, other) => one - other)
  return (
    <>
      <label class="lp-row">
        {t("settingThin")}
        <select
          class="lp-field lp-field--short"
          value={megabytes}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {formatMegabytes(choice)}
            </option>
          ))}
        </select>
      </label>
      <p class="lp-muted">
        {t("settingThinNote")}{" "}
        {asked.state === "answered" && t("settingThinTaken", formatMegabytes(asked.value.thinBytes / 1e6))}
      </p>
    </>
  )
}
