/** Short texts of elements, each worked out once per reading. */
import { shortTextOf } from "../dom/text"

/** Longer than any label and the words beside an amount. */
export const LONGEST_CONTEXT = 120

/** The text of an element; "" if it is longer than `longest`, which may be LONGEST_CONTEXT at most. */
export type ShortText = (element: Element, longest: number) => string

export function shortTexts(): ShortText {
  const known = new Map<Element, string>()
  return (element, longest) => {
    let text = known.get(element)
    if (text === undefined) {
      text = shortTextOf(element, LONGEST_CONTEXT)
      known.set(element, text)
    }
    return text.length > longest ? "" : text
  }
}
