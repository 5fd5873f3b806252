/** Here a viewer flags a show, takes the flag back, and gets a report to paste. */
import { useEffect, useId, useState } from "preact/hooks"
import type { Flag, GivenFlag } from "~model/flag"
import { flagWord } from "~model/flag"
import { siteInKey } from "~model/key-shape"
import { mostChars } from "~model/limits"
import type { SessionView } from "~model/session"
import { reportPlaceOf } from "~sites/report-places"
import { CopiedText } from "../parts/copied-text"
import { ActionFailure } from "../parts/failure"
import { useAction } from "../parts/use-action"
import { flagReport, flagTexts, type PlatformRule } from "../phrases/flag-words"
import { describeSite } from "../phrases/site-words"
import { t } from "../phrases/text"

export interface FlagPartProps {
  view: SessionView
  rule: PlatformRule | null
  /** Null takes the flag back. */
  onSet(flag: GivenFlag | null): Promise<unknown>
}

export function FlagPart({ view, rule, onSet }: FlagPartProps) {
  // The flag that was just set is shown until the session has it too.
  const [said, setSaid] = useState<{ flag: GivenFlag | null } | null>(null)
  useEffect(() => setSaid(null), [JSON.stringify(view.flag)])
  // What the viewer has typed stays until the flag is taken back, however often the session is rendered meanwhile.
  const [typed, setTyped] = useState<string | null>(null)
  const action = useAction()
  const field = useId()
  const given = said ? said.flag : (view.flag ?? null)
  const note = typed ?? given?.note ?? ""
  const flag: Flag | undefined = given ? { ...given, at: view.flag?.at ?? view.lastSeenAt } : undefined
  const reportPlace = reportPlaceOf(view.url)
  const set = (next: GivenFlag | null) =>
    action.run(async () => {
      await onSet(next)
      setSaid({ flag: next })
    })
  const takeBack = () => {
    setTyped(null)
    set(null)
  }
  return (
    <div class="lp-flag">
      <fieldset class="lp-row">
        <legend>{t("flagAsks")}</legend>
        {flagWord.options.map((word) => (
          <button
            key={word}
            type="button"
            class="lp-button"
            aria-pressed={given?.word === word}
            onClick={() => set({ word, note })}
          >
            {t(flagTexts[word])}
          </button>
        ))}
      </fieldset>
      {given ? (
        <>
          <p class="lp-row">
            <label for={field}>{t("flagNote")}</label>
            <input
              id={field}
              class="lp-field"
              type="text"
              maxLength={mostChars.flagNote}
              value={note}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              onChange={({ currentTarget }) => set({ ...given, note: currentTarget.value })}
            />
          </p>
          <CopiedText text={flagReport({ ...view, flag }, rule)} copied="flagCopied" />
          {reportPlace && (
            <a href={reportPlace} target="_blank" rel="noreferrer noopener">
              {t("flagReportPlace", describeSite(siteInKey(view.show)))}
            </a>
          )}
          <p class="lp-row">
            <button type="button" class="lp-link" onClick={takeBack}>
              {t("flagUndo")}
            </button>
          </p>
        </>
      ) : (
        <p class="lp-muted">{t("flagExplains")}</p>
      )}
      <ActionFailure action={action} />
    </div>
  )
}
