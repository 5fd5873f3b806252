/**
 * What was deleted because it was too old, and what is wrong in the store. Draws nothing if there is nothing to say.
 */

import { useAnswer } from "../parts/use-answer"
import { formatMoment } from "../phrases/durations"
import { formatNumber, t, tn } from "../phrases/text"

export function Upkeep() {
  const [asked] = useAnswer("ui.upkeep.get", {})
  if (asked.state !== "answered") return null
  const { deleted, clockIsSure, setAside } = asked.value
  return (
    <>
      {!clockIsSure && <p role="alert">{t("troubleClock")}</p>}
      {deleted && (
        <p class="lp-muted">
          {t(
            "upkeepDeleted",
            formatMoment(deleted.at),
            ...[deleted.sessions, deleted.products, deleted.prints].map((count) => formatNumber(count)),
          )}
        </p>
      )}
      {setAside > 0 && <p>{tn("upkeepSetAside", setAside)}</p>}
    </>
  )
}
