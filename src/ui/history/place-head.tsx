/** The head of a page within the history: the way back, what the page is about, and the title of the tab. */
import type { ComponentChildren } from "preact"
import { useEffect } from "preact/hooks"
import { t } from "../phrases/text"

interface PlaceHeadProps {
  /** "" while it is not known. */
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
