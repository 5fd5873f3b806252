/** In the popup: the videos on the tab's page, so that the user can choose one to watch, and stop watching it. */
import { useId, useState } from "preact/hooks"
import { send } from "~messages/client"
import { plainText } from "~model/plain-text"
import type { VideoOnPage, VideosInTab } from "~model/tab"
import type { Action } from "../parts/use-action"
import { formatNumber, t } from "../phrases/text"

export interface VideosProps {
  tab: number
  found: VideosInTab
  isWatched: boolean
  /** False if the show itself can be paused, which is enough. */
  mayEnd: boolean
  action: Action
  onChanged(): void
}

const keyOf = ({ frame, id }: VideoOnPage): string => `${frame} ${id}`

function describeVideo({ name, widthPx, heightPx, isPlaying, isHeard }: VideoOnPage, number: number): string {
  const state = t(isHeard ? "videoHeard" : isPlaying ? "videoSilent" : "videoPaused")
  const called = plainText(name) || t("videoNumber", formatNumber(number))
  return t("videoLine", called, `${widthPx} × ${heightPx}`, state)
}

interface ChoiceProps {
  videos: readonly VideoOnPage[]
  chosen: VideoOnPage
  onChoose(video: VideoOnPage): void
}

/** In the order in which the videos were first seen, so that the list does not move under the pointer. */
function Choice({ videos, chosen, onChoose }: ChoiceProps) {
  const group = useId()
  const inOrder = [...videos].sort((a, b) => a.frame - b.frame || a.id - b.id)
  return (
    <fieldset class="lp-choice">
      <legend>{t("videoWhich")}</legend>
      {inOrder.map((video, index) => (
        <label class="lp-switch" key={keyOf(video)}>
          <input type="radio" name={group} checked={keyOf(video) === keyOf(chosen)} onChange={() => onChoose(video)} />
          <span dir="auto">{describeVideo(video, index + 1)}</span>
        </label>
      ))}
    </fieldset>
  )
}

export function Videos({ tab, found: { videos, isPainted }, isWatched, mayEnd, action, onChanged }: VideosProps) {
  const [choice, setChoice] = useState<string | null>(null)
  const meant = videos.find(({ isMeant }) => isMeant)
  const chosen = videos.find((video) => keyOf(video) === choice) ?? meant
  const run = (work: () => Promise<unknown>) =>
    action.run(async () => {
      await work()
      setChoice(null)
      onChanged()
    })
  const end = isWatched && mayEnd && (
    <button type="button" class="lp-button" onClick={() => run(() => send("ui.video.end", { tab }))}>
      {t("videoEnd")}
    </button>
  )
  if (!chosen) return isWatched ? end || null : isPainted ? <p>{t("videoPainted")}</p> : null
  const watch = () => run(() => send("ui.video.watch", { tab, frame: chosen.frame, id: chosen.id }))
  const list = videos.length > 1 && (
    <Choice videos={videos} chosen={chosen} onChoose={(video) => setChoice(keyOf(video))} />
  )
  if (!isWatched)
    return (
      <>
        {list}
        <button type="button" class="lp-button lp-button--main" onClick={watch}>
          {t("videoWatch")}
        </button>
        {!chosen.isPlaying && <p class="lp-muted">{t("videoStill")}</p>}
      </>
    )
  return (
    <>
      {list && (
        <details>
          <summary>{t("videoOther")}</summary>
          {list}
          <button type="button" class="lp-button" disabled={chosen === meant} onClick={watch}>
            {t("videoWatch")}
          </button>
        </details>
      )}
      {end}
    </>
  )
}
