/**
 * Runs the action behind a click. If it fails, the reason is kept, so that it can be shown and the action can be
 * repeated.
 */
import { useState } from "preact/hooks"
import { MessageError } from "~messages/envelope"

export interface Action {
  run(action: () => Promise<unknown>): void
  /** Null while nothing has failed. */
  failed: { code: MessageError["code"]; again(): void } | null
}

export function useAction(): Action {
  const [failed, setFailed] = useState<Action["failed"]>(null)
  const run = (action: () => Promise<unknown>) => {
    setFailed(null)
    action().catch((error: unknown) =>
      setFailed({ code: error instanceof MessageError ? error.code : "failed", again: () => run(action) }),
    )
  }
  return { run, failed }
}
