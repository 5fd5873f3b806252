/** Asking the background from a component: waiting, answered, or failed with a reason. */
import { useCallback, useEffect, useState } from "preact/hooks"
import { send } from "~messages/client"
import { MessageError } from "~messages/envelope"
import type { Input, MessageKind, Output } from "~messages/map"

export type Asked<T> =
  | { state: "waiting" }
  | { state: "answered"; value: T }
  | { state: "failed"; code: MessageError["code"] }

export function useAnswer<K extends MessageKind>(kind: K, input: Input<K>): [Asked<Output<K>>, () => void] {
  const [asked, setAsked] = useState<Asked<Output<K>>>({ state: "waiting" })
  const inputText = JSON.stringify(input)
  const ask = useCallback(() => {
    send(kind, JSON.parse(inputText) as Input<K>).then(
      (value) => setAsked({ state: "answered", value }),
      (error: unknown) => setAsked({ state: "failed", code: error instanceof MessageError ? error.code : "failed" }),
    )
  }, [kind, inputText])
  useEffect(ask, [ask])
  return [asked, ask]
}
