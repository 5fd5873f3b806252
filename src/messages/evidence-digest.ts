/**
 * The digest of a whole evidence file: title, address, date, pictures and prints. It shows that somebody changed the
 * file, unless they computed the digest anew. As anybody can do that, the pictures are compared with the prints as
 * well.
 */
import { canonicalJson } from "~model/canonical-json"
import type { EvidenceFile } from "./subjects/evidence"

/** SHA-256 in hexadecimal. */
export async function digestOf({
  digest: _digest,
  ...file
}: Omit<EvidenceFile, "digest"> & { digest?: string }): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(file)))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
