/** The search in the history: words, site, verdict, flag and date. */
import { type HistoryQuestion, MOST_QUESTION_CHARS } from "~messages/subjects/history"
import { type VerdictKind, verdictKind } from "~model/evidence"
import { type FlagWord, flagWord } from "~model/flag"
import { flagTexts } from "../phrases/flag-words"
import { describeSite } from "../phrases/site-words"
import { type TextKey, t } from "../phrases/text"
import { describeHeadline } from "../phrases/verdict-words"
import { endOfDay } from "./days"

/** The values of the search fields; "" in an unused one. */
export interface Asked {
  words: string
  site: string
  verdict: VerdictKind | ""
  flag: FlagWord | ""
  /** "2026-11-24": finds only sessions that began on that day or earlier. */
  until: string
}
export const askedNothing: Asked = { words: "", site: "", verdict: "", flag: "", until: "" }

export const questionOf = ({ words, site, verdict, flag, until }: Asked): HistoryQuestion => ({
  words: words || undefined,
  site: site || undefined,
  verdict: verdict || undefined,
  flag: flag || undefined,
  before: endOfDay(until),
})

/** Whether the search may leave out some of a day's sessions. */
export const isNarrow = ({ until: _until, ...asked }: Asked): boolean => Object.values(asked).some((one) => one !== "")

interface ChoiceProps<Value extends string> {
  label: TextKey
  any: TextKey
  value: Value | ""
  values: readonly Value[]
  say(value: Value): string
  onChoose(value: Value | ""): void
}

function Choice<Value extends string>({ label, any, value, values, say, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {t(label)}
      <select
        class="lp-field"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Value | "")}
      >
        <option value="">{t(any)}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SearchProps {
  asked: Asked
  sites: readonly string[]
  onAsk(asked: Asked): void
}

export function Search({ asked, sites, onAsk }: SearchProps) {
  const change = (part: Partial<Asked>) => onAsk({ ...asked, ...part })
  return (
    <search class="lp-search">
      <label class="lp-search-words">
        {t("historySearch")}
        <input
          type="search"
          class="lp-field"
          maxLength={MOST_QUESTION_CHARS}
          value={asked.words}
          onInput={({ currentTarget }) => change({ words: currentTarget.value })}
        />
      </label>
      <Choice
        label="historySite"
        any="historyAnySite"
        value={asked.site}
        values={sites}
        say={describeSite}
        onChoose={(site) => change({ site })}
      />
      <Choice
        label="historyVerdict"
        any="historyAnyVerdict"
        value={asked.verdict}
        values={verdictKind.options}
        say={describeHeadline}
        onChoose={(verdict) => change({ verdict })}
      />
      <Choice
        label="historyFlag"
        any="historyAnyFlag"
        value={asked.flag}
        values={flagWord.options}
        say={(word) => t(flagTexts[word])}
        onChoose={(flag) => change({ flag })}
      />
      <label>
        {t("historyUntil")}
        <input
          type="date"
          class="lp-field"
          value={asked.until}
          onChange={({ currentTarget }) => change({ until: currentTarget.value })}
        />
      </label>
    </search>
  )
}
