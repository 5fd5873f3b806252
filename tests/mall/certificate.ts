/** The mall's self-signed certificate: made once and kept next to the footage. */
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { generate } from "selfsigned"

export interface Certificate {
  key: string
  cert: string
}

const validForDays = 365
const renewedBeforeDays = 30
const dayMs = 86_400_000

/** @param hosts every name that the mall answers under */
export async function certificateFor(hosts: readonly string[], cacheDir: string): Promise<Certificate> {
  const path = join(cacheDir, "certificate.json")
  const kept = await readFile(path, "utf8").catch(() => null)
  if (kept !== null) {
    const certificate = JSON.parse(kept) as Certificate & { hosts: string[]; madeAt: number }
    const isFresh = Date.now() - certificate.madeAt < (validForDays - renewedBeforeDays) * dayMs
    if (isFresh && hosts.every((host) => certificate.hosts.includes(host))) return certificate
  }
  const madeAt = Date.now()
  const made = await generate([{ name: "commonName", value: "Liveproof demo mall" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate: new Date(madeAt + validForDays * dayMs),
    extensions: [{ name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  })
  const certificate = { key: made.private, cert: made.cert, hosts, madeAt }
  await mkdir(cacheDir, { recursive: true })
  await writeFile(path, JSON.stringify(certificate))
  return certificate
}
