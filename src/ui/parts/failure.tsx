/** Why a message failed, with a button to try again. */
import type { MessageError } from "~messages/envelope"
import { t } from "../phrases/text"
import { describeFailure } from "../phrases/verdict-words"
import type { Action } from "./use-action"

/** Trying again cannot help with these: only a newer version of the extension or another tab can. */
const isForGood: ReadonlySet<MessageError["code"]> = new Set(["store-newer", "store-apart"])

export const Failure = ({ code, onRetry }: { code: MessageError["code"]; onRetry(): void }) => (
  <div role="alert">
    <p class="lp-alert">{describeFailure(code)}</p>
    {!isForGood.has(code) && (
      <button type="button" class="lp-button" onClick={onRetry}>
        {t("failureRetry")}
      </button>
    )}
  </div>
)

/** Shows nothing unless the action has failed. */
export const ActionFailure = ({ action: { failed } }: { action: Action }) =>
  failed && <Failure code={failed.code} onRetry={failed.again} />
