/** A failed answer, in words, with the way out. */
import type { MessageError } from "~messages/envelope"
import { t } from "../text"

export const Failure = ({ code, onRetry }: { code: MessageError["code"]; onRetry(): void }) => (
  <div role="alert">
    <p class="lp-alert">{t(code === "store-unavailable" ? "modeStoreBroken" : "failureAny")}</p>
    <button type="button" class="lp-button" onClick={onRetry}>
      {t("failureRetry")}
    </button>
  </div>
)
