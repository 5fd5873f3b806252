import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import {
  budgets,
  entries,
  frameHosts,
  hosts,
  manifestFor,
  namesFor,
  optionalHosts,
  optionalPermissions,
  permissions,
  targets,
  webAccessible,
} from "../../plasmo.config"
import { buildFolder } from "../../scripts/build"
import { sites } from "../../src/sites"
import { PARTS_FILE, siteFile } from "../../src/sites/file-names"

const siteScripts = [PARTS_FILE, ...sites.map(({ id }) => siteFile(id))]

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe.each(targets)("the build of %s", (target) => {
  const folder = buildFolder(target)
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))
  const background: string = manifest.background.service_worker ?? manifest.background.scripts[0]

  it("has the manifest of plasmo.config.ts and nothing else", () => {
    const files = {
      background,
      popup: manifest.action.default_popup,
      options: manifest.options_ui.page,
      icons: manifest.icons,
    }
    expect(manifest).toEqual(JSON.parse(JSON.stringify(manifestFor(target, files))))
  })

  it("requests what the config names, and no broad access at installation", () => {
    const namesOf = (asked: readonly { name: string }[]) => asked.map(({ name }) => name)
    expect(manifest.permissions).toEqual(namesFor(target, permissions))
    expect(manifest.host_permissions).toEqual([...hosts, ...frameHosts])
    expect(manifest.optional_permissions).toEqual(namesOf(optionalPermissions))
    expect(manifest.optional_host_permissions).toEqual(namesOf(optionalHosts))
    expect(hosts.filter((host) => host.includes("//*/"))).toEqual([])
    expect(JSON.stringify(manifest)).not.toMatch(/<all_urls>|\*:\/\/\*\/|externally_connectable/)
    expect(manifest.content_scripts).toHaveLength(1)
  })

  it("contains every file that the manifest names", () => {
    const named = [
      background,
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...Object.values(manifest.icons),
      ...(manifest.sandbox?.pages ?? []),
    ]
    for (const file of [
      ...named,
      ...Object.values(entries),
      ...siteScripts,
      "tabs/welcome.html",
      "tabs/history.html",
      "tabs/watchlist.html",
      "tabs/reader.html",
      "tabs/privacy.html",
      "tabs/skeleton.html",
      webAccessible.file,
    ])
      expect(statSync(join(folder, file as string)).size, String(file)).toBeGreaterThan(0)
  })

  it("adds only closed shadow roots to a page", () => {
    const roots = readFileSync(join(folder, entries.page), "utf8").match(/attachShadow\(\{mode:[^}]*\}/g)
    expect(roots).toEqual(['attachShadow({mode:"closed"}'])
  })

  it("lets pages of the web load the pane and nothing else", () => {
    expect(manifest.web_accessible_resources).toHaveLength(1)
    expect(manifest.web_accessible_resources[0].resources).toEqual([webAccessible.file])
    expect(manifest.web_accessible_resources[0].matches).toEqual(webAccessible.matches)
  })

  it("puts no database code into what runs in a page", () => {
    for (const script of [...Object.values(entries), ...siteScripts])
      expect(readFileSync(join(folder, script), "utf8")).not.toMatch(/indexedDB|Dexie/)
  })

  it("loads no code from elsewhere and evaluates no text as code", () => {
    for (const file of filesBelow(folder).filter((name) => name.endsWith(".js"))) {
      const text = readFileSync(file, "utf8")
      expect(text, file).not.toMatch(/\beval\(|importScripts\(|\.innerHTML\s*=\s*[^=]*document/)
    }
  })

  it("leaves out the parts of zod that no source uses", () => {
    for (const file of filesBelow(folder).filter((name) => name.endsWith(".js")))
      expect(readFileSync(file, "utf8"), file).not.toMatch(/sha512_base64url|uint8ArrayToBase64url/)
  })

  it("stays within its budgets", () => {
    for (const [name, limit] of Object.entries(budgets)) {
      const file = name === "background" ? background : name
      const withoutHash = (path: string) => path.replace(/\.[0-9a-f]{8}\.js$/, ".js")
      const built = filesBelow(folder).find((path) => withoutHash(path) === join(folder, file))
      expect(statSync(built!).size, name).toBeLessThanOrEqual(limit)
    }
  })
})
