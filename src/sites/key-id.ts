/** Ids for keys, from whatever a page gives: titles in any script, addresses of any length. */

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
  return `${cut}~${checksum(sound)}`
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, "0")
}
