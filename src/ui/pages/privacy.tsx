/** The page about privacy, and the link to it. */
import { Logo } from "../parts/logo"
import { t } from "../phrases/text"
import { privacySections } from "./privacy-points"

export const PrivacyLink = () => (
  <a href="/tabs/privacy.html" target="_blank" rel="noreferrer">
    {t("privacyLink")}
  </a>
)

export const Privacy = () => (
  <main class="lp lp-page">
    <h1>
      <Logo />
      {t("privacyTitle")}
    </h1>
    <p>{t("privacyIntro")}</p>
    {privacySections.map(({ title, points }) => (
      <section key={title}>
        <h2>{t(title)}</h2>
        <ul>
          {points.map(({ text, endedBy }) => (
            <li key={text}>
              {t(text)} {endedBy && t("privacySwitch", t(endedBy))}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </main>
)
