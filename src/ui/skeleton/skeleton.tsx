/** The skeleton of one tab's page: shown in full, and saved if the user presses a button. */
import { useEffect, useState } from "preact/hooks"
import type { Output } from "~messages/map"
import { TooMuch } from "~model/too-much"
import { Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { saveFile } from "../parts/save-file"
import { useAnswer } from "../parts/use-answer"
import { t } from "../phrases/text"

export interface SkeletonProps {
  tab: number
  /** Rejects with TooMuch if the page is too large, too deeply nested or takes too long. */
  make(page: Output<"ui.skeleton.page">): Promise<string>
}

/** A text file, so that opening it does not load anything from its made-up addresses. */
const FILE_NAME = "liveproof-skeleton.txt"

export function Skeleton({ tab, make }: SkeletonProps) {
  const [asked, ask] = useAnswer("ui.skeleton.page", { tab })
  const [made, setMade] = useState<{ text: string } | "too-much" | "failed" | null>(null)
  const page = asked.state === "answered" ? asked.value : null
  useEffect(() => {
    if (!page) return
    let isWanted = true
    const set = (outcome: typeof made) => isWanted && setMade(outcome)
    make(page).then(
      (text) => set({ text }),
      (error: unknown) => set(error instanceof TooMuch ? "too-much" : "failed"),
    )
    return () => {
      isWanted = false
    }
  }, [page, make])
  const isFailed = made === "failed" || (asked.state === "failed" && asked.code === "failed")
  const again = () => {
    setMade(null)
    ask()
  }
  return (
    <main class="lp lp-page lp-skeleton">
      <h1>
        <Logo />
        {t("skeletonTitle")}
      </h1>
      <p>{t("skeletonHolds")}</p>
      <p class="lp-muted">{t("skeletonSent")}</p>
      <div role="status">
        {asked.state !== "failed" && !made && <p>{t("skeletonMaking")}</p>}
        {asked.state === "failed" && asked.code !== "failed" && <Failure code={asked.code} onRetry={ask} />}
        {isFailed && (
          <p>
            {t("skeletonFailed")}{" "}
            <button type="button" class="lp-link" onClick={again}>
              {t("failureRetry")}
            </button>
          </p>
        )}
        {made === "too-much" && <p>{t("skeletonTooLarge")}</p>}
      </div>
      {typeof made === "object" && made && <Made text={made.text} />}
    </main>
  )
}

const Made = ({ text }: { text: string }) => (
  <>
    <p>
      <button
        type="button"
        class="lp-button lp-button--main"
        onClick={() => saveFile(FILE_NAME, [text], "text/plain;charset=utf-8")}
      >
        {t("skeletonSave")}
      </button>
    </p>
    <textarea readOnly class="lp-field" aria-label={t("skeletonText")} value={text} spellcheck={false} dir="ltr" />
  </>
)
