/** `npm run docs:permissions`: writes docs/PERMISSIONS.md from plasmo.config.ts; a test holds the file to it. */
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import {
  frameHostReason,
  frameHosts,
  hostReason,
  hosts,
  optionalHosts,
  optionalPermissions,
  type Permission,
  permissions,
  webAccessible,
} from "../plasmo.config"

const table = (rows: readonly Permission[]) => [
  "| permission | why |",
  "| --- | --- |",
  ...rows.map(({ name, reason }) => `| \`${name}\` | ${reason} |`),
]

export const permissionsDocument = (): string =>
  [
    "# Permissions",
    "",
    "Made from `plasmo.config.ts` by `npm run docs:permissions`. The same words go to the stores.",
    "",
    "## From the start",
    "",
    ...table([
      ...permissions,
      ...hosts.map((name) => ({ name, reason: hostReason })),
      ...frameHosts.map((name) => ({ name, reason: frameHostReason })),
    ]),
    "",
    "## What a page can load of ours",
    "",
    ...table([{ name: webAccessible.file, reason: webAccessible.reason }]),
    "",
    "## Only if you say so",
    "",
    "Asked for in a click, at the moment of use. Everything else works without.",
    "",
    ...table([...optionalPermissions, ...optionalHosts]),
    "",
    'In Firefox access to a shop can be taken back at any time; Liveproof then says "access needed" and does nothing there.',
    "In private windows it does not run.",
    "",
  ].join("\n")

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL("../docs/PERMISSIONS.md", import.meta.url)), permissionsDocument())
