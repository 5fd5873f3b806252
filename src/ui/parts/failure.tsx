/** A failed answer in words, and what to do about it. */
import type { MessageError } from "~messages/envelope"
import { sayFailure } from "../phrases/say"
import { t } from "../phrases/text"
import type { Action } from "./use-action"

export const Failure = ({ code, onRetry }: { code: MessageError["code"]; onRetry(): void }) => (
  <div role="alert">
    <p class="lp-alert">{sayFailure(code)}</p>
    {/* Only a newer version of the extension helps, and its pages begin anew. */}
    {code !== "store-newer" && (
      <button type="button" class="lp-button" onClick={onRetry}>
        {t("failureRetry")}
      </button>
    )}
  </div>
)

/** Nothing, unless the action failed. */
export const ActionFailure = ({ action: { failed } }: { action: Action }) =>
  failed && <Failure code={failed.code} onRetry={failed.again} />
