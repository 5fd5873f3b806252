import { t } from "../phrases/text"

export const HideButton = ({ onHide }: { onHide(): void }) => (
  <button type="button" class="lp-icon-button" aria-label={t("paneHide")} title={t("paneHide")} onClick={onHide}>
    ×
  </button>
)
