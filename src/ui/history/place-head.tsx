/** The head of a show's or product's page in the history: the way back, what the page is about, and the tab's title. */
import type { ComponentChildren } from "preact"
import { useEffect } from "preact/hooks"
import { t } from "../phrases/text"

interface PlaceHeadProps {
  /** "" while the title is not known. */
  title: string
  /** "Show", "Product". */
  kind: string
  children: ComponentChildren
}

export function PlaceHead({ title, kind, children }: PlaceHeadProps) {
  useEffect(() => {
    if (title) document.title = `${title} · ${t("historyTitle")}`
  }, [title])
  return (
    <>
      <p>
        <a href="/tabs/history.html">{t("historyBack")}</a>
      </p>
      <p class="lp-muted lp-kind">{kind}</p>
      <h1 dir="auto">{title}</h1>
      <p class="lp-row">{children}</p>
    </>
  )
}
