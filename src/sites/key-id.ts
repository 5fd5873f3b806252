/** Ids for keys, from whatever a page gives: titles in any script, addresses of any length. */
import { fnv1a } from "~model/hash"

/** A key holds 300 characters, the site's name included (model/ids.ts). */
const LONGEST_ENCODED = 240

/**
 * @returns the same id for the same text, one that can be encoded and fits into a key; a text that is too long is cut and gets a
 * checksum of all of it
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
