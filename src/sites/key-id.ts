/** Makes ids for keys from anything that a page gives: titles in any script, addresses of any length. */
import { fnv1a } from "~model/hash"

/** A key may have 300 characters (model/key-shape.ts), including the site's name. */
const LONGEST_ENCODED = 240

/**
 * @returns always the same id for the same text, one that can be encoded and fits into a key. A text that is too long
 *   is cut, and a hash of the whole text is appended.
 */
export function keyId(text: string): string {
  const sound = text.replace(/\p{Surrogate}/gu, "\ufffd")
  if (encodeURIComponent(sound).length <= LONGEST_ENCODED) return sound
  let cut = ""
  let length = 0
  for (const sign of sound) {
    length += encodeURIComponent(sign).length
    if (length > LONGEST_ENCODED - 10) break
    cut += sign
  }
  return `${cut}~${fnv1a(sound).toString(16).padStart(8, "0")}`
}
