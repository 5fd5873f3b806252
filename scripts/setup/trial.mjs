/**
 * Lets a browser play a clip before any test runs: with one that cannot decode, every story would fail only after
 * minutes.
 */
import puppeteer from "puppeteer-core"
import { makeClip, playClip } from "./clip.mjs"

/** Far more than it takes even on a busy machine; a browser that cannot decode says so at once. */
const longestStartMs = 90_000
const longestPlayMs = 30_000

/** Keeps the first line: Puppeteer appends the browser's output and where to look for help. */
const inOneLine = (message) =>
  message
    .split("TROUBLESHOOTING")[0]
    .replace(/\s+/g, " ")
    .slice(0, 300)
    .replace(/[ .:]+$/, "")

/** @typedef {{ version: string }} Works */
/** @typedef {{ problem: "run" | "decode", reason: string }} Fails */

/**
 * @param {import("../browsers.mjs").BrowserKind} kind
 * @param {string} path
 * @returns {Promise<Works | Fails>}
 */
export async function tryOut(kind, path) {
  const clip = await makeClip()
  let browser
  try {
    browser = await puppeteer.launch({
      browser: kind === "firefox" ? "firefox" : "chrome",
      executablePath: path,
      headless: true,
      timeout: longestStartMs,
      // Acceptable here: it plays only our own clip, and root cannot use the sandbox.
      args: kind === "chromium" ? ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"] : [],
      extraPrefsFirefox: { "media.autoplay.default": 0 },
    })
    const page = await browser.newPage()
    const reason = await page.evaluate(playClip, clip.bytes.toString("base64"), clip.type, longestPlayMs)
    return reason ? { problem: "decode", reason: inOneLine(reason) } : { version: await browser.version() }
  } catch (error) {
    return { problem: "run", reason: inOneLine(error.message) }
  } finally {
    await browser?.close()
  }
}
