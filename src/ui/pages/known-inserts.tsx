/** In the settings: the inserts that are known, and the way to unlearn them. */
import { Failure } from "../parts/failure"
import { Undo } from "../parts/undo"
import { useAnswer } from "../parts/use-answer"
import { useDeletion } from "../parts/use-deletion"
import { formatDay, formatDuration } from "../phrases/durations"
import { t, tn } from "../phrases/text"

export function KnownInserts() {
  const [asked, ask] = useAnswer("ui.insert.list", {})
  const deletion = useDeletion(ask)
  return (
    <section>
      <h2>{t("settingsInserts")}</h2>
      <p class="lp-muted">{t("settingsInsertsNote")}</p>
      {asked.state === "failed" && <Failure code={asked.code} onRetry={ask} />}
      {asked.state === "answered" && asked.value.inserts.length === 0 && (
        <p class="lp-muted">{t("settingsInsertsNone")}</p>
      )}
      {asked.state === "answered" && asked.value.inserts.length > 0 && (
        <ul class="lp-sites lp-inserts">
          {asked.value.inserts.map(({ id, shows, seconds, firstAt, lastAt, picture }) => {
            const name = t("settingsInsertSeen", tn("insertShows", shows), formatDay(firstAt), formatDay(lastAt))
            return (
              <li class="lp-row" key={id}>
                <img src={picture} alt="" width={96} height={54} />
                <span>
                  {name}
                  <br />
                  <span class="lp-muted">{formatDuration(seconds)}</span>
                </span>
                <button
                  type="button"
                  class="lp-button"
                  aria-label={t("settingsInsertForgetOf", `${name}, ${formatDuration(seconds)}`)}
                  onClick={() => deletion.remove({ insert: id })}
                >
                  {t("settingsInsertForget")}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <Undo deletion={deletion} />
    </section>
  )
}
