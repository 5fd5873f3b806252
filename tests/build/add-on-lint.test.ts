/** Mozilla's linter must find no errors, and no warnings except those that docs/RELEASE.md explains. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { beforeAll, expect, it } from "vitest"
import { buildFolder } from "../../scripts/build"

interface Finding {
  code: string
  message: string
  file?: string
}

const root = fileURLToPath(new URL("../../", import.meta.url))
/** For each code, the messages that it may have. docs/RELEASE.md explains each of them. */
const explained: Readonly<Record<string, readonly RegExp[]>> = {
  UNSAFE_VAR_ASSIGNMENT: [/^Unsafe assignment to innerHTML$/],
  UNSUPPORTED_API: [/^offscreen\.(create|close)Document is not supported$/],
}

let found: { errors: Finding[]; notices: Finding[]; warnings: Finding[] }
beforeAll(() => {
  const linter = join(root, "node_modules/addons-linter/bin/addons-linter")
  const report = execFileSync(process.execPath, [linter, buildFolder("firefox-mv3"), "--output=json"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "ignore"],
  })
  found = JSON.parse(report)
}, 120_000)

it("finds neither errors nor notices", () => {
  expect(found.errors).toEqual([])
  expect(found.notices).toEqual([])
})

it("gives no warning that is not explained", () => {
  const other = found.warnings.filter(({ code, message }) => !explained[code]?.some((known) => known.test(message)))
  expect(other).toEqual([])
})

it("has no explanation for a warning that no longer appears", () => {
  const document = readFileSync(join(root, "docs/RELEASE.md"), "utf8")
  for (const code of Object.keys(explained)) {
    expect(found.warnings.map((warning) => warning.code)).toContain(code)
    expect(document).toContain(`\`${code}\``)
  }
})
