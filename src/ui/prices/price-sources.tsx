/** The settings of the price sources: on or off, the user's key, and how many tokens are left. */
import { useState } from "preact/hooks"
import browser from "webextension-polyfill"
import { send } from "~messages/client"
import { MessageError } from "~messages/envelope"
import type { Input } from "~messages/map"
import type { SourceView } from "~model/source"
import { Failure } from "../parts/failure"
import { useAnswer } from "../parts/use-answer"
import { t } from "../phrases/text"
import { describeTrouble, formatTokens } from "./source-words"

export function PriceSources() {
  const [asked, ask] = useAnswer("ui.source.list", {})
  if (asked.state === "failed") return <Failure code={asked.code} onRetry={ask} />
  if (asked.state === "waiting") return null
  return (
    <section>
      <h2>{t("sourcesTitle")}</h2>
      <p class="lp-muted">{t("sourcesIntro")}</p>
      {asked.value.sources.map((source) => (
        <Source key={source.id} source={source} onChanged={ask} />
      ))}
    </section>
  )
}

/** Requests access. This must begin in the click itself, because browsers refuse to ask later. */
async function isAllowed({ hosts, data }: SourceView): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: hosts, ...(data.length > 0 && { data_collection: data }) })
  } catch {
    return false
  }
}

function Source({ source, onChanged }: { source: SourceView; onChanged(): void }) {
  const [problem, setProblem] = useState("")
  const run = async (what: () => Promise<unknown>): Promise<void> => {
    setProblem("")
    try {
      await what()
    } catch (error) {
      const odd = error instanceof MessageError && error.code === "bad-input"
      setProblem(odd ? t("sourceKeyOdd", source.name) : t("failureAny"))
    }
    onChanged()
  }
  const set = (change: Omit<Input<"ui.source.set">, "id">) =>
    run(() => send("ui.source.set", { id: source.id, ...change }))
  const turnOn = async (): Promise<void> => {
    if (await isAllowed(source)) return set({ on: true })
    setProblem(t("sourceDenied", source.name))
    onChanged()
  }
  return (
    <div class="lp-card">
      <label class="lp-switch">
        <input
          type="checkbox"
          checked={source.on && source.hasAccess}
          onChange={(event) => (event.currentTarget.checked ? turnOn() : set({ on: false }))}
        />
        <span>
          {t("sourceOn", source.name)}
          <br />
          <span class="lp-muted">{t("sourceOnNote", source.name)}</span>
        </span>
      </label>
      {source.on && source.hasKey && (
        <div class="lp-row">
          <span class="lp-muted">{t("sourceKeyStored")}</span>
          <button type="button" class="lp-button" onClick={() => run(() => send("ui.source.check", { id: source.id }))}>
            {t("sourceCheck")}
          </button>
          <button type="button" class="lp-button" onClick={() => set({ key: "" })}>
            {t("sourceKeyForget")}
          </button>
        </div>
      )}
      {source.on && !source.hasKey && <KeyForm name={source.name} onKey={(key) => set({ key })} />}
      <div role="status">
        {problem && <p class="lp-alert">{problem}</p>}
        {source.on && <Account source={source} />}
      </div>
    </div>
  )
}

const KeyForm = ({ name, onKey }: { name: string; onKey(key: string): void }) => {
  const [key, setKey] = useState("")
  return (
    <form
      class="lp-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (key.trim() !== "") onKey(key.trim())
      }}
    >
      <label class="lp-row">
        {t("sourceKey", name)}
        <input
          class="lp-field"
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="lp-button">
        {t("sourceKeySave")}
      </button>
    </form>
  )
}

const Account = ({ source: { name, hasKey, trouble, tokens } }: { source: SourceView }) => {
  const now = Date.now()
  const isGood = hasKey && trouble === null && tokens !== null
  return (
    <>
      {trouble && trouble !== "no-key" && <p class="lp-alert">{describeTrouble(trouble, name, tokens, now)}</p>}
      {isGood && (
        <p>
          {t("sourceKeyWorks")} {formatTokens(tokens, now)}.
        </p>
      )}
    </>
  )
}
