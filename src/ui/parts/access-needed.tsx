/** A note that the video plays in a frame of another site, with a button to give us access to that site. */
import { hostOf, type SiteOrigin } from "~model/site-origin"
import { t } from "../phrases/text"

export const AccessNeeded = ({ origins, onAsk }: { origins: readonly SiteOrigin[]; onAsk(): void }) => (
  <div class="lp-note">
    <p>{t("accessPlayer", origins.map(hostOf).join(", "))}</p>
    <button type="button" class="lp-button" onClick={onAsk}>
      {t("accessGive")}
    </button>
  </div>
)
