/** The skeleton of one tab's page: shown in full, and saved where the user says so. */
import { useEffect, useState } from "preact/hooks"
import type { Output } from "~messages/map"
import { Failure } from "../parts/failure"
import { Logo } from "../parts/logo"
import { saveFile } from "../parts/save-file"
import { t } from "../text"
import { useAnswer } from "../use-answer"

export interface SkeletonProps {
  tab: number
  /** It fails where the page is too much. */
  make(page: Output<"ui.skeleton.page">): Promise<string>
}

/** Text, so that whoever opens the file loads nothing of what its made-up addresses name. */
const fileName = "liveproof-skeleton.txt"

export function Skeleton({ tab, make }: SkeletonProps) {
  const [asked, ask] = useAnswer("ui.skeleton.page", { tab })
  const [made, setMade] = useState<{ text: string | null } | null>(null)
  const page = asked.state === "answered" ? asked.value : null
  useEffect(() => {
    if (!page) return
    let isWanted = true
    const set = (text: string | null) => isWanted && setMade({ text })
    make(page).then(set, () => set(null))
    return () => {
      isWanted = false
    }
  }, [page, make])
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
        {asked.state === "failed" && asked.code === "failed" && <p>{t("skeletonFailed")}</p>}
        {made?.text === null && <p>{t("skeletonTooLarge")}</p>}
      </div>
      {made && made.text !== null && <Made text={made.text} />}
    </main>
  )
}

const Made = ({ text }: { text: string }) => (
  <>
    <p>
      <button
        type="button"
        class="lp-button lp-button--main"
        onClick={() => saveFile(fileName, [text], "text/plain;charset=utf-8")}
      >
        {t("skeletonSave")}
      </button>
    </p>
    <textarea readOnly class="lp-field" aria-label={t("skeletonText")} value={text} spellcheck={false} dir="ltr" />
  </>
)
