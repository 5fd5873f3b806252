/** Bytes as text, because extension messages carry only JSON. */
import * as z from "zod/mini"

const CHUNK = 0x8000

/** Text that `fromBase64` can read. */
export const base64 = (mostChars: number) =>
  z.string().check(
    z.maxLength(mostChars),
    z.regex(/^[A-Za-z0-9+/]*={0,2}$/),
    z.refine((text) => text.length % 4 === 0),
  )

export function toBase64(bytes: Uint8Array): string {
  let binary = ""
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK))
  return btoa(binary)
}

/** @throws DOMException if the text is not base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
