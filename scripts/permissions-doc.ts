/** `npm run docs:permissions`: writes docs/PERMISSIONS.md from plasmo.config.ts; a test holds the file to it. */
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { hostReason, hosts, permissions } from "../plasmo.config"

const row = (name: string, reason: string) => `| ${name} | ${reason} |`

export const permissionsDocument = (): string =>
  [
    "# Permissions",
    "",
    "Made from `plasmo.config.ts` by `npm run docs:permissions`. The same words go to the stores.",
    "",
    "| permission | why |",
    "| --- | --- |",
    ...permissions.map(({ name, reason }) => row(`\`${name}\``, reason)),
    ...hosts.map((host) => row(`\`${host}\``, hostReason)),
    "",
    'In Firefox access to a shop can be taken back at any time; Liveproof then says "access needed" and does nothing there.',
    "In private windows it does not run.",
    "",
  ].join("\n")

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL("../docs/PERMISSIONS.md", import.meta.url)), permissionsDocument())
