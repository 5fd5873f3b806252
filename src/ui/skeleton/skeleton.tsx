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
  make(page: Output<"ui.skeleton.page">): string | null
}

/** Text, so that whoever opens the file loads nothing of what its made-up addresses name. */
const fileName = "liveproof-skeleton.txt"

export function Skeleton({ tab, make }: SkeletonProps) {
  const [asked, ask] = useAnswer("ui.skeleton.page", { tab })
  const [made, setMade] = useState<{ text: string | null } | null>(null)
  const page = asked.state === "answered" ? asked.value : null
  useEffect(() => {
    if (!page) return
    // It may take seconds: the page is drawn before.
    const timer = setTimeout(() => setMade({ text: madeOf(page, make) }))
    return () => clearTimeout(timer)
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
        {((asked.state === "failed" && asked.code === "failed") || made?.text === null) && <p>{t("skeletonFailed")}</p>}
      </div>
      {made && made.text !== null && <Made text={made.text} />}
    </main>
  )
}

function madeOf(page: Output<"ui.skeleton.page">, make: SkeletonProps["make"]): string | null {
  try {
    return make(page)
  } catch {
    return null
  }
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
