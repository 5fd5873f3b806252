/** Asks the background from a component. The state is waiting, answered, or failed with a reason. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { send } from "~messages/client"
import { MessageError } from "~messages/envelope"
import type { Input, MessageKind, Output } from "~messages/map"

export type Asked<T> =
  | { state: "waiting" }
  | { state: "answered"; value: T }
  | { state: "failed"; code: MessageError["code"] }

/**
 * If several questions are open, the answer to the newest one counts, in whatever order the answers come.
 * @param isDue false while the question can wait for something else to be shown first
 */
export function useAnswer<K extends MessageKind>(
  kind: K,
  input: Input<K>,
  isDue = true,
): [Asked<Output<K>>, () => void] {
  const [asked, setAsked] = useState<Asked<Output<K>>>({ state: "waiting" })
  const order = useRef({ asked: 0, shown: 0 })
  const inputText = JSON.stringify(input)
  const ask = useCallback(() => {
    const own = ++order.current.asked
    const show = (answer: Asked<Output<K>>) => {
      if (own < order.current.shown) return
      order.current.shown = own
      setAsked(answer)
    }
    send(kind, JSON.parse(inputText) as Input<K>).then(
      (value) => show({ state: "answered", value }),
      (error: unknown) => show({ state: "failed", code: error instanceof MessageError ? error.code : "failed" }),
    )
  }, [kind, inputText])
  useEffect(() => {
    if (isDue) ask()
  }, [ask, isDue])
  return [asked, ask]
}
