import { expect, it } from "vitest"
import { usualPlaces } from "../../../scripts/browsers.mjs"

it("looks on the PATH on Linux, for the distribution's own name first", () => {
  const machine = { platform: "linux", env: { PATH: "/usr/local/bin::/usr/bin" }, home: "/home/me" }
  expect(usualPlaces("firefox", machine)).toEqual([
    "/usr/local/bin/firefox-esr",
    "/usr/bin/firefox-esr",
    "/usr/local/bin/firefox",
    "/usr/bin/firefox",
  ])
})

it("looks among the shared and the user's own applications on macOS", () => {
  const machine = { platform: "darwin", env: { PATH: "/opt/homebrew/bin" }, home: "/Users/me" }
  expect(usualPlaces("firefox", machine)).toContain("/Applications/Firefox.app/Contents/MacOS/firefox")
  expect(usualPlaces("chromium", machine)).toEqual(
    expect.arrayContaining([
      "/opt/homebrew/bin/chromium",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Users/me/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    ]),
  )
})

it("looks among the programs on Windows, and tolerates an unset variable", () => {
  const env = { PATH: "C:\\tools;", ProgramFiles: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\me\\AppData\\Local" }
  const machine = { platform: "win32", env, home: "C:\\Users\\me" }
  expect(usualPlaces("firefox", machine)).toEqual(
    expect.arrayContaining(["C:\\tools\\firefox.exe", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"]),
  )
  expect(usualPlaces("chromium", machine)).toContain("C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe")
})

it.each(["linux", "darwin", "win32"])("never chooses branded Chrome on %s", (platform) => {
  const env = { PATH: "/usr/bin", ProgramFiles: "C:\\Program Files", LOCALAPPDATA: "C:\\Local" }
  for (const place of usualPlaces("chromium", { platform, env, home: "/home/me" }))
    expect(place).not.toMatch(/Google[\\/]Chrome|Google Chrome\.app|google-chrome/)
})
