/**
 * "Where do you watch?": the hosts of the sites that Liveproof knows. It has had access to some since it was installed;
 * for the others that the user ticks, the browser asks in one prompt.
 */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import { hostOf, type SiteOrigin } from "~model/site-origin"
import { ActionFailure, Failure } from "../parts/failure"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { describeSite } from "../phrases/site-words"
import { t } from "../phrases/text"

export interface PlacesProps {
  /** Shows the browser's prompt. Call it directly in a click. */
  request(origins: readonly SiteOrigin[]): Promise<boolean>
  /** Called when access to more hosts was given. */
  onAdded?(): void
}

/** The host as people say it. */
const shortHost = (origin: SiteOrigin): string => hostOf(origin).replace(/^www\./, "")

export function Places({ request, onAdded }: PlacesProps) {
  const [asked, ask] = useAnswer("ui.access.places", {})
  const [ticked, setTicked] = useState<ReadonlySet<SiteOrigin>>(new Set())
  const [said, setSaid] = useState<"placesAdded" | "placesRefused" | null>(null)
  const action = useAction()
  if (asked.state === "failed") return <Failure code={asked.code} onRetry={ask} />
  if (asked.state === "waiting") return null
  const { sites } = asked.value
  const looked = sites.flatMap(({ places }) => places).filter(({ granted }) => granted)
  const open = sites
    .map(({ site, places }) => ({
      site,
      origins: places
        .filter(({ granted }) => !granted)
        .map(({ origin }) => origin)
        .sort((one, other) => shortHost(one).localeCompare(shortHost(other))),
    }))
    .filter(({ origins }) => origins.length > 0)
  const tick = (origin: SiteOrigin, isTicked: boolean) => {
    const next = new Set(ticked)
    if (isTicked) next.add(origin)
    else next.delete(origin)
    setTicked(next)
    setSaid(null)
  }
  const add = () => {
    const origins = [...ticked]
    const prompt = request(origins)
    action.run(async () => {
      if (!(await prompt)) return setSaid("placesRefused")
      await send("ui.access.answered", { origins })
      setTicked(new Set())
      setSaid("placesAdded")
      ask()
      onAdded?.()
    })
  }
  return (
    <section>
      <h2>{t("placesTitle")}</h2>
      {looked.length > 0 && <p>{t("placesLooked", looked.map(({ origin }) => shortHost(origin)).join(", "))}</p>}
      {open.length > 0 && (
        <>
          <p>{t("placesMore")}</p>
          {open.map(({ site, origins }) => (
            <fieldset class="lp-places" key={site}>
              <legend>{describeSite(site)}</legend>
              {origins.map((origin) => (
                <label class="lp-switch" key={origin}>
                  <input
                    type="checkbox"
                    checked={ticked.has(origin)}
                    onChange={(event) => tick(origin, event.currentTarget.checked)}
                  />
                  <span>{shortHost(origin)}</span>
                </label>
              ))}
            </fieldset>
          ))}
          <button type="button" class="lp-button" disabled={ticked.size === 0} onClick={add}>
            {t("placesAsk")}
          </button>
        </>
      )}
      <p role="status" class="lp-said">
        {said && t(said)}
      </p>
      <ActionFailure action={action} />
      <p class="lp-muted">{t("placesElsewhere")}</p>
    </section>
  )
}
