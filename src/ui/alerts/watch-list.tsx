/** The list of watched products: what each costs, what the user waits for, and how checking its page went. */
import { useState } from "preact/hooks"
import browser from "webextension-polyfill"
import { send } from "~messages/client"
import type { WatchedProduct } from "~messages/map"
import { plainText } from "~model/plain-text"
import { speaksOf } from "~prices/alerts/watch"
import { history } from "~prices/history/history"
import { ActionFailure, Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { PlaceLink } from "../parts/place-link"
import { useAction } from "../parts/use-action"
import { useAnswer } from "../parts/use-answer"
import { formatDay } from "../phrases/durations"
import { formatPrice } from "../phrases/price-words"
import { t } from "../phrases/text"
import { describeCheck, describeCondition, gaveUp } from "../phrases/watch-words"
import { Alerts } from "./alerts"
import { askForSites } from "./ask-for-sites"
import { PriceField } from "./price-field"
import { Schedule } from "./schedule"

interface ItemProps {
  item: WatchedProduct
  everyHours: number
  onChanged(): void
}

function Prices({ item: { watch, view } }: Pick<ItemProps, "item">) {
  const prices = history(view.sightings, {
    now: Date.now(),
    like: view.sightings.find((row) => speaksOf(watch, row)),
  })
  if (!prices) return <p>{t("tagNoPrice")}</p>
  const { current, lowest, currency } = prices
  return (
    <dl class="lp-watch-prices">
      <div>
        <dt>{t("watchNow")}</dt>
        <dd>{current ? formatPrice(current.amountMinor, currency) : t("priceOutOfStock")}</dd>
      </div>
      {lowest && (
        <div>
          <dt>{t("watchLowest")}</dt>
          <dd>
            {formatPrice(lowest.amountMinor, currency)} <span class="lp-muted">({formatDay(lowest.firstAt)})</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t("watchWaitsFor")}</dt>
        <dd>{describeCondition(watch)}</dd>
      </div>
    </dl>
  )
}

function Item({ item, everyHours, onChanged }: ItemProps) {
  const { watch, view } = item
  const { title, url } = view.product
  const { product, currency } = watch
  const action = useAction()
  const change = (asking: () => Promise<unknown>) => action.run(() => asking().then(onChanged))
  const retry = async () => {
    await askForSites([url])
    await send("ui.watch.retry", { product })
  }
  return (
    <li class="lp-card">
      <a href={url} target="_blank" rel="noreferrer noopener" dir="auto">
        <strong>{plainText(title || product)}</strong>
      </a>
      <Prices item={item} />
      <p>
        <PlaceLink place={{ product }}>{t("productAllPrices")}</PlaceLink>
      </p>
      {everyHours > 0 && <p class="lp-muted">{describeCheck(watch.check)}</p>}
      <details>
        <summary>{t("watchChange")}</summary>
        <PriceField
          currency={currency}
          startMinor={watch.condition.kind === "below" ? watch.condition.amountMinor : watch.lastMinor}
          label={t("watchBelowLabel")}
          submit={t("watchStart")}
          onPrice={(amountMinor) =>
            change(() => send("pane.watch.set", { product, condition: { kind: "below", amountMinor } }))
          }
        />
        <button
          type="button"
          class="lp-button"
          onClick={() => change(() => send("pane.watch.set", { product, condition: { kind: "lowest" } }))}
        >
          {t("watchLowestStart")}
        </button>
      </details>
      <p class="lp-row">
        <button
          type="button"
          class="lp-button"
          aria-label={t("watchStopOne", title)}
          onClick={() => change(() => send("pane.watch.stop", { product }))}
        >
          {t("watchStop")}
        </button>
        {everyHours > 0 && (gaveUp(watch.check) || watch.check.outcome === "no-access") && (
          <button type="button" class="lp-button" onClick={() => change(retry)}>
            {t("watchRetry")}
          </button>
        )}
      </p>
      <ActionFailure action={action} />
    </li>
  )
}

/** Whether notifications are allowed, and a button that requests it. Only the extension's own pages can request it. */
function Notifications({ allowed, onChanged }: { allowed: boolean; onChanged(): void }) {
  const [refused, setRefused] = useState(false)
  const allow = async () => {
    setRefused(!(await browser.permissions.request({ permissions: ["notifications"] })))
    onChanged()
  }
  if (allowed) return <p class="lp-muted">{t("watchNotificationsOn")}</p>
  return (
    <p class="lp-row">
      <span>{t(refused ? "watchNotificationsRefused" : "watchNotificationsOff")}</span>
      <button type="button" class="lp-button" onClick={() => allow().catch(() => setRefused(true))}>
        {t("watchNotificationsAllow")}
      </button>
    </p>
  )
}

export function WatchList() {
  const [asked, ask] = useAnswer("ui.watch.list", {})
  return (
    <main class="lp lp-page">
      <h1>
        <Logo />
        {t("watchListTitle")}
      </h1>
      {asked.state === "failed" && <Failure code={asked.code} onRetry={ask} />}
      {asked.state === "answered" && (
        <>
          <Alerts />
          {asked.value.items.length === 0 ? (
            <p>{t("watchListEmpty")}</p>
          ) : (
            <ul class="lp-watch-list">
              {asked.value.items.map((item) => (
                <Item key={item.watch.product} item={item} everyHours={asked.value.everyHours} onChanged={ask} />
              ))}
            </ul>
          )}
          <h2>{t("watchHow")}</h2>
          <p class="lp-muted">{t("watchHowSeen")}</p>
          <Notifications allowed={asked.value.notifications} onChanged={ask} />
          <Schedule
            everyHours={asked.value.everyHours}
            urls={asked.value.items.map(({ view }) => view.product.url)}
            onChanged={ask}
          />
        </>
      )}
    </main>
  )
}
