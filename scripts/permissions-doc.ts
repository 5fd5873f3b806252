/**
 * `npm run docs:permissions`: writes docs/PERMISSIONS.md from plasmo.config.ts; a test checks that the file is current.
 */
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
    "Generated from `plasmo.config.ts` by `npm run docs:permissions`. The stores are given the same words.",
    "",
    "## From the start",
    "",
    ...table([
      ...permissions,
      ...hosts.map((name) => ({ name, reason: hostReason })),
      ...frameHosts.map((name) => ({ name, reason: frameHostReason })),
    ]),
    "",
    "## What a web page can load from the extension",
    "",
    ...table([{ name: webAccessible.file, reason: webAccessible.reason }]),
    "",
    "## Only if you say so",
    "",
    "Your browser asks you only when you click something that needs the permission. Everything else works without it.",
    "",
    ...table([...optionalPermissions, ...optionalHosts]),
    "",
    'In Firefox you can take back access to a shop at any time; Liveproof then says "access needed" and does nothing there.',
    "It does not run in private windows.",
    "",
  ].join("\n")

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL("../docs/PERMISSIONS.md", import.meta.url)), permissionsDocument())
