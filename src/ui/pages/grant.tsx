/**
 * Asks for access to sites in place of popup and pane: a content script cannot ask, and in Firefox the popup closes
 * before the prompt is answered. The browser shows its prompt only during the click itself, so nothing may be awaited
 * before it.
 */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import { hostOf, type SiteOrigin } from "~model/site-origin"
import { ActionFailure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { useAction } from "../parts/use-action"
import { t } from "../phrases/text"

export interface GrantProps {
  origins: readonly SiteOrigin[]
  /** Shows the browser's prompt. Call it directly in a click. */
  request(origins: readonly SiteOrigin[]): Promise<unknown>
}

const names = (origins: readonly SiteOrigin[]) => origins.map(hostOf).join(", ")

export function Grant({ origins, request }: GrantProps) {
  const [missing, setMissing] = useState<readonly SiteOrigin[] | null>(null)
  const action = useAction()
  const isGiven = missing?.length === 0
  const ask = () => {
    const prompt = request(origins)
    action.run(async () => {
      await prompt
      setMissing((await send("ui.access.answered", { origins: [...origins] })).missing)
    })
  }
  return (
    <main class="lp lp-page">
      <h1>
        <Logo />
        {t("grantTitle")}
      </h1>
      {origins.length === 0 ? (
        <p>{t("grantNothing")}</p>
      ) : (
        <>
          <ul class="lp-sites">
            {origins.map((origin) => (
              <li key={origin}>
                <strong>{hostOf(origin)}</strong>
              </li>
            ))}
          </ul>
          <p>{t("grantWhy")}</p>
          <p>{t("grantFrames")}</p>
          <p class="lp-muted">{t("grantBack")}</p>
          {!isGiven && (
            <button type="button" class="lp-button lp-button--main" onClick={ask}>
              {t("grantAllow")}
            </button>
          )}
          <p role="status" style="margin-top: 12px">
            {isGiven && <strong>{t("grantGiven")}</strong>}
            {missing && missing.length > 0 && t("grantRefused", names(missing))}
          </p>
          <ActionFailure action={action} />
        </>
      )}
    </main>
  )
}
