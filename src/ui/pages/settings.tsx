/** The settings page: what is recorded, for how long, and the user's own copy of it. */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import type { Settings } from "~model/session"
import type { CopyStore } from "../import/copy-store"
import { Importer } from "../import/importer"
import { saveCopy } from "../import/save-copy"
import { ActionFailure, Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { describeSite } from "../phrases/site-words"
import { formatNumber, type TextKey, t, tn } from "../phrases/text"
import { PriceSources } from "../prices/price-sources"
import { AddedSites } from "./added-sites"
import { KnownInserts } from "./known-inserts"
import { Places, type PlacesProps } from "./places"
import { PrivacyLink } from "./privacy"
import { ThinRoom } from "./thin-room"
import { Upkeep } from "./upkeep"

const switches: {
  name: "recordProductPages" | "fetchProductPages" | "listen" | "askPlaylists" | "fetchCaptions"
  text: TextKey
  note: TextKey
}[] = [
  { name: "listen", text: "settingListen", note: "settingListenNote" },
  { name: "askPlaylists", text: "settingPlaylists", note: "settingPlaylistsNote" },
  { name: "fetchCaptions", text: "settingCaptions", note: "settingCaptionsNote" },
  { name: "fetchProductPages", text: "settingFetch", note: "settingFetchNote" },
  { name: "recordProductPages", text: "settingProductPages", note: "settingProductPagesNote" },
]
const keptFor: { name: "retentionDays" | "priceRetentionDays"; text: TextKey; choices: number[] }[] = [
  { name: "retentionDays", text: "settingRetention", choices: [30, 90, 365, 3650] },
  { name: "priceRetentionDays", text: "settingPriceRetention", choices: [365, 1095, 3650] },
]

/** "90 days", "3 years". */
const describeKept = (days: number) =>
  days % 365 === 0 ? tn("settingYears", days / 365) : t("settingDays", formatNumber(days))

interface SettingsPageProps extends Pick<PlacesProps, "request"> {
  store: CopyStore
}

export function SettingsPage({ request, store }: SettingsPageProps) {
  const [asked, ask] = useAnswer("ui.settings.get", {})
  const [confirming, setConfirming] = useState(false)
  const [wipes, setWipes] = useState(0)
  const [placesAdded, setPlacesAdded] = useState(0)
  const [tooLarge, setTooLarge] = useState(0)
  const action = useAction()
  if (asked.state === "failed") return <Failure code={asked.code} onRetry={ask} />
  if (asked.state === "waiting") return null
  const settings = asked.value
  // Asks again even after a failure, so that each switch shows what is really stored.
  const change = (part: Partial<Settings>) => action.run(() => send("ui.settings.set", part).finally(ask))
  const wipe = () =>
    action.run(async () => {
      await send("ui.history.wipe", {})
      setConfirming(false)
      setWipes(wipes + 1)
    })
  return (
    <main class="lp lp-page">
      <h1>
        <Logo />
        {t("settingsTitle")}
      </h1>
      <ActionFailure action={action} />
      <h2>{t("settingsRecording")}</h2>
      <label class="lp-switch">
        <input
          type="checkbox"
          checked={settings.consent === "yes"}
          onChange={(event) => change({ consent: event.currentTarget.checked ? "yes" : "no" })}
        />
        <span>{t("settingConsent")}</span>
      </label>
      {switches.map(({ name, text, note }) => (
        <label class="lp-switch" key={name}>
          <input
            type="checkbox"
            checked={settings[name]}
            onChange={(event) => change({ [name]: event.currentTarget.checked })}
          />
          <span>
            {t(text)}
            <br />
            <span class="lp-muted">{t(note)}</span>
          </span>
        </label>
      ))}
      {settings.sitesOff.map((site) => (
        <p class="lp-row" key={site}>
          {t("settingSiteOff", describeSite(site))}
          <button
            type="button"
            class="lp-button"
            onClick={() => change({ sitesOff: settings.sitesOff.filter((other) => other !== site) })}
          >
            {t("settingSiteOn")}
          </button>
        </p>
      ))}
      <Places request={request} onAdded={() => setPlacesAdded(placesAdded + 1)} />
      <AddedSites key={`added ${placesAdded}`} />
      <PriceSources key={wipes} />
      <h2>{t("settingsKeeping")}</h2>
      {keptFor.map(({ name, text, choices }) => (
        <label class="lp-row" key={name}>
          {t(text)}
          <select
            class="lp-field lp-field--short"
            value={settings[name]}
            onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}
          >
            {choices.map((days) => (
              <option key={days} value={days}>
                {describeKept(days)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class="lp-muted">{t("settingPriceRetentionNote")}</p>
      <ThinRoom
        key={`thin ${wipes}`}
        megabytes={settings.thinMegabytes}
        onChange={(thinMegabytes) => change({ thinMegabytes })}
      />
      <KnownInserts key={`inserts ${wipes}`} />
      <Upkeep key={`upkeep ${wipes}`} />
      <div class="lp-row" style="margin-top: 14px">
        <button
          type="button"
          class="lp-button"
          onClick={() => action.run(async () => setTooLarge(await saveCopy(store)))}
        >
          {t("settingExport")}
        </button>
        {confirming ? (
          <>
            <span role="alert">{t("settingWipeSure")}</span>
            <button type="button" class="lp-button" onClick={wipe}>
              {t("settingWipeYes")}
            </button>
            <button type="button" class="lp-button" onClick={() => setConfirming(false)}>
              {t("settingWipeNo")}
            </button>
          </>
        ) : (
          <button type="button" class="lp-button" onClick={() => setConfirming(true)}>
            {t("settingWipe")}
          </button>
        )}
      </div>
      <div role="status">{tooLarge > 0 && <p class="lp-alert">{tn("exportTooLarge", tooLarge)}</p>}</div>
      <Importer store={store} />
      <p>
        <PrivacyLink />
      </p>
    </main>
  )
}
