import { t } from "../text"

export const HideButton = ({ onHide }: { onHide(): void }) => (
  <button type="button" class="lp-icon-button" aria-label={t("overlayHide")} title={t("overlayHide")} onClick={onHide}>
    ×
  </button>
)
