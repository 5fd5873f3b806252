import fc from "fast-check"
import * as z from "zod/mini"
import { messageMap } from "~messages/map"
import { must, type Target } from "./target"

const key = fc.constantFrom(
  "session",
  "show",
  "rows",
  "import",
  "copy",
  "from",
  "at",
  "url",
  "kind",
  "place",
  "table",
  "after",
  "limit",
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.dictionary(key, tie("any"), { maxKeys: 5 }),
    fc.array(tie("any"), { maxLength: 3 }),
  ),
})).any

/** Any input is either parsed or refused, and parsing a parsed message again gives the same. */
export const messages: Target = {
  name: "messages",
  runs: 200,
  property: () =>
    fc.asyncProperty(fc.constantFrom(...Object.keys(messageMap)), value, async (kind, input) => {
      const schema = messageMap[kind as keyof typeof messageMap].input
      const first = z.safeParse(schema, input)
      if (!first.success) return
      const again = z.safeParse(schema, JSON.parse(JSON.stringify(first.data)))
      must(again.success && JSON.stringify(again.data) === JSON.stringify(first.data), `${kind} is not what it was`)
    }) as never,
}
