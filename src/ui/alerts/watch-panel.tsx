/** In a product's tag: starts and stops watching the product's price. */
import { useState } from "preact/hooks"
import { send } from "~messages/client"
import type { WatchState } from "~messages/map"
import type { ProductKey } from "~model/ids"
import type { WatchCondition } from "~model/watch"
import type { PriceHistory } from "~prices/history/history"
import { ActionFailure, Failure } from "../parts/failure"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { t } from "../phrases/text"
import { describeAlert, describeCondition } from "../phrases/watch-words"
import { PriceField } from "./price-field"

export interface WatchPanelProps {
  product: ProductKey
  prices: Pick<PriceHistory, "currency" | "current" | "lowest">
}

export function WatchPanel({ product, prices }: WatchPanelProps) {
  const [asked, ask] = useAnswer("pane.watch.get", { product })
  const [changed, setChanged] = useState<WatchState | null>(null)
  const action = useAction()
  const change = (asking: () => Promise<WatchState>) => action.run(() => asking().then(setChanged))
  if (asked.state === "waiting") return null
  if (asked.state === "failed") return <Failure code={asked.code} onRetry={ask} />
  const isRange = prices.current?.rangeHighMinor !== undefined
  const { watch, notifications } = changed ?? asked.value
  const set = (condition: WatchCondition) => change(() => send("pane.watch.set", { product, condition }))
  return (
    <details class="lp-fold" open={watch?.alert != null}>
      <summary>{t("watchTitle")}</summary>
      <div class="lp-watch">
        <div role="status">
          {watch && <p>{t("watchWaiting", describeCondition(watch))}</p>}
          {watch?.alert && <p class="lp-watch-alert">{describeAlert(watch)}</p>}
          {watch && !watch.alert && watch.toldMinor !== null && <p>{t("watchAlready")}</p>}
        </div>
        {!watch && isRange && <p>{t("watchNoRange")}</p>}
        {!watch && !isRange && (
          <>
            <PriceField
              currency={prices.currency}
              startMinor={prices.current?.amountMinor ?? prices.lowest?.amountMinor ?? null}
              label={t("watchBelowLabel")}
              submit={t("watchStart")}
              onPrice={(amountMinor) => set({ kind: "below", amountMinor })}
            />
            <button type="button" class="lp-button" onClick={() => set({ kind: "lowest" })}>
              {t("watchLowestStart")}
            </button>
          </>
        )}
        {watch && (
          <div class="lp-watch-row">
            <button type="button" class="lp-button" onClick={() => change(() => send("pane.watch.stop", { product }))}>
              {t("watchStop")}
            </button>
            <button type="button" class="lp-link" onClick={() => action.run(() => send("pane.watch.open", {}))}>
              {t(notifications ? "watchOpen" : "watchOpenForNotifications")}
            </button>
          </div>
        )}
        <ActionFailure action={action} />
      </div>
    </details>
  )
}
