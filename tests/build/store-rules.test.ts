/** Checks the store rules that a program can check: lengths, reasons, pictures, no code from elsewhere. */
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { frameHosts, hosts, optionalData, targets, webAccessible } from "../../plasmo.config"
import { buildFolder } from "../../scripts/build"
import { permissionsDocument } from "../../scripts/permissions-doc"
import { pictureProblems, readPngHeader, storePictures } from "../../scripts/release/png"

const root = fileURLToPath(new URL("../../", import.meta.url))
const read = (file: string) => readFileSync(join(root, file), "utf8")
/** The most characters that Chrome's listing accepts. */
const longest = { name: 75, summary: 132, description: 16_000, reason: 1_000 }

/** The parts of a listing, in the order of both languages. */
const partsOf = (language: string): string[] =>
  read(`docs/store/${language}.md`)
    .split("\n## ")
    .slice(1)
    .map((part) => part.slice(part.indexOf("\n") + 1).trim())

describe.each(["en", "de"])("the listing in %s", (language) => {
  const texts = JSON.parse(read(`locales/${language}/messages.json`))
  const parts = partsOf(language)
  const [name, summary, description, purpose, page, permissions] = parts as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]

  it("has every part, within the stores' limits", () => {
    expect(parts).toHaveLength(partsOf("en").length)
    expect(name.length).toBeLessThanOrEqual(longest.name)
    expect(summary.length).toBeLessThanOrEqual(longest.summary)
    expect(description.length).toBeLessThanOrEqual(longest.description)
    for (const part of [purpose, page]) expect(part.length).toBeLessThanOrEqual(longest.reason)
    for (const part of parts) expect(part.length).toBeGreaterThan(0)
  })

  it("has the name and the summary of the manifest", () => {
    expect(name).toBe(texts.extensionName.message)
    expect(summary).toBe(texts.extensionDescription.message)
  })

  it("names every kind of data that may leave the browser", () => {
    for (const kind of optionalData) expect(parts.join("\n")).toContain(`\`${kind}\``)
  })

  it("accuses nobody", () => {
    expect(parts.join("\n")).not.toMatch(/\b(fake|scam|fraud|illegal|betrug|betrügerisch|gefälscht)\b/i)
  })

  it.each(targets)("has a reason for each permission of %s", (target) => {
    const manifest = JSON.parse(readFileSync(join(buildFolder(target), "manifest.json"), "utf8"))
    const asked: string[] = [
      ...manifest.permissions,
      ...manifest.optional_permissions,
      ...manifest.optional_host_permissions,
      ...frameHosts,
    ]
    // The English reasons are in docs/PERMISSIONS.md, which is made from the config.
    const reasons = language === "en" ? permissionsDocument() : permissions
    for (const one of asked)
      expect(reasons, one).toMatch(new RegExp(`\`${one.replace(/[.*+?/]/g, "\\$&")}\`.*[|:] ?\\S`))
    const known = new Set([...hosts, ...frameHosts])
    expect(manifest.host_permissions.filter((host: string) => !known.has(host))).toEqual([])
    for (const host of hosts) expect(description).toContain(host.split("/")[2]!.replace(/^www\./, ""))
  })
})

it("the English listing says the same about the pane as the config", () => {
  expect(partsOf("en")[4]).toBe(webAccessible.reason)
})

it.each(targets)("the reasons for %s fit the stores' fields", (target) => {
  const rows = permissionsDocument().match(/^\| `.*$/gm)!
  for (const row of rows) expect(row.length, target).toBeLessThanOrEqual(longest.reason)
})

it.each(Object.keys(storePictures))("the picture %s is acceptable to the stores", (name) => {
  expect(pictureProblems(name, readFileSync(join(root, "docs/store/pictures", name)))).toEqual([])
})

describe.each(targets)("the package of %s", (target) => {
  const folder = buildFolder(target)
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  )

  it("has an icon of 128 by 128", () => {
    const { icons } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))
    expect(readPngHeader(readFileSync(join(folder, icons["128"])))).toMatchObject({ width: 128, height: 128 })
  })

  it("lets its pages load its own code, inline styles, and nothing else that is not named", () => {
    const { content_security_policy } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))
    const directives: [string, string][] = content_security_policy.extension_pages
      .split("; ")
      .map((directive: string) => [directive.split(" ")[0]!, directive.slice(directive.indexOf(" ") + 1)])
    expect(Object.fromEntries(directives)).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "object-src": "'none'",
      "style-src": "'unsafe-inline'",
      "img-src": "'self' data:",
      "connect-src": "'self' https:",
      "base-uri": "'none'",
      "form-action": "'none'",
      ...(target === "chrome-mv3" && { "frame-src": "'self'" }),
    })
  })

  it("loads no code from elsewhere", () => {
    for (const file of files.filter((name) => name.endsWith(".html")))
      expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(/(?:src|href)="?(?:https?:)?\/\//)
    for (const file of files.filter((name) => name.endsWith(".js")))
      expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(
        /\bimport\(\s*["'`]https?:|importScripts\(|\bnew Function\(|\beval\(/,
      )
  })

  it("contains no maps, no sources and no hidden files", () => {
    expect(files.filter((file) => /\.(map|tsx?)$|(^|[\\/])\./.test(file))).toEqual([])
    for (const file of files.filter((name) => name.endsWith(".js")))
      expect(readFileSync(join(folder, file), "utf8"), file).not.toContain("sourceMappingURL")
  })

  it("does not reveal anything about the machine that built it", () => {
    for (const file of files) expect(readFileSync(join(folder, file), "latin1"), file).not.toContain(root.slice(0, -1))
  })
})
