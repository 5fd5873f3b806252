/** A failed answer in words, and what to do about it. */
import type { MessageError } from "~messages/envelope"
import { sayFailure } from "../phrases/say"
import { t } from "../phrases/text"
import type { Action } from "./use-action"

/** Only a newer version of the extension helps, or another tab; both begin the page anew. */
const isForGood: ReadonlySet<MessageError["code"]> = new Set(["store-newer", "store-apart"])

export const Failure = ({ code, onRetry }: { code: MessageError["code"]; onRetry(): void }) => (
  <div role="alert">
    <p class="lp-alert">{sayFailure(code)}</p>
    {!isForGood.has(code) && (
      <button type="button" class="lp-button" onClick={onRetry}>
        {t("failureRetry")}
      </button>
    )}
  </div>
)

/** Nothing, unless the action failed. */
export const ActionFailure = ({ action: { failed } }: { action: Action }) =>
  failed && <Failure code={failed.code} onRetry={failed.again} />
