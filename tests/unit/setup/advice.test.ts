import { expect, it } from "vitest"
import { adviceFor, type Trouble } from "../../../scripts/setup/advice.mjs"

const noFirefox: Trouble = { kind: "firefox", problem: "missing" }
const deafFirefox: Trouble = { kind: "firefox", problem: "decode", path: "/opt/firefox", reason: "Can't play type" }

it("names the package and both ways to get it if apt may not be run", () => {
  expect(adviceFor(noFirefox, { platform: "linux", aptPackage: "firefox-esr" })).toBe(
    'Firefox is missing. Run "sudo apt-get install firefox-esr" or "npm run setup -- --install", or name one in FIREFOX_PATH.',
  )
})

it("names the library if the browser exists but cannot decode", () => {
  expect(adviceFor(deafFirefox, { platform: "linux", aptPackage: "libavcodec59" })).toBe(
    'Firefox (/opt/firefox) does not play H.264 and AAC: Can\'t play type. Run "sudo apt-get install libavcodec59" or ' +
      '"npm run setup -- --install", or name another in FIREFOX_PATH.',
  )
  expect(adviceFor(deafFirefox, { platform: "linux" })).toContain("Install FFmpeg's libavcodec with the system's")
})

it("does not suggest again what was tried", () => {
  const advice = adviceFor(deafFirefox, { platform: "linux", aptPackage: "libavcodec59", isTried: true })
  expect(advice).toContain("Installing libavcodec59 did not help, see above; name another in FIREFOX_PATH.")
  expect(advice).not.toContain("sudo")
})

it.each([
  ["darwin", "brew install --cask firefox"],
  ["win32", "winget install Mozilla.Firefox"],
  ["freebsd", "the system's package manager"],
])("names the way of %s", (platform, way) => {
  expect(adviceFor(noFirefox, { platform })).toContain(way)
})

it.each(["darwin", "win32"])("can suggest only another browser if %s cannot decode", (platform) => {
  expect(adviceFor(deafFirefox, { platform })).toMatch(/type\. Name another in FIREFOX_PATH\.$/)
})

it("is a single line", () => {
  for (const problem of ["missing", "run", "decode"] as const)
    for (const kind of ["chromium", "firefox"] as const)
      for (const platform of ["linux", "darwin", "win32"])
        expect(adviceFor({ kind, problem, path: "/x", reason: "why" }, { platform })).not.toMatch(/\n|undefined/)
})
