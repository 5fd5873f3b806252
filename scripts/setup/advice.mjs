/** One line of advice if a browser is missing or cannot play and set-up cannot fix it. */
import { variableFor } from "../browsers.mjs"

const names = { chromium: "Chromium", firefox: "Firefox" }
const installers = {
  chromium: { darwin: "npx playwright install chromium", win32: "npx playwright install chromium" },
  firefox: { darwin: "brew install --cask firefox", win32: "winget install Mozilla.Firefox" },
}
const byHand = "the system's package manager"

/**
 * @typedef {object} Trouble
 * @property {import("../browsers.mjs").BrowserKind} kind
 * @property {"missing" | "run" | "decode"} problem
 * @property {string} [path]
 * @property {string} [reason]
 */

/**
 * @param {Trouble} trouble
 * @returns {string}
 */
export const whatIsWrong = ({ kind, problem, path, reason }) =>
  ({
    missing: `${names[kind]} is missing.`,
    run: `${names[kind]} (${path}) does not run: ${reason}.`,
    decode: `${names[kind]} (${path}) does not play H.264 and AAC: ${reason}.`,
  })[problem]

function wayOut({ kind, problem }, { platform, aptPackage, isTried }) {
  if (isTried) return `Installing ${aptPackage} did not help, see above; `
  if (aptPackage) return `Run "sudo apt-get install ${aptPackage}" or "npm run setup -- --install", or `
  const command = installers[kind][platform]
  if (problem === "missing") return command ? `Run "${command}", or ` : `Install it with ${byHand}, or `
  if (problem === "decode" && platform === "linux") return `Install FFmpeg's libavcodec with ${byHand}, or `
  return ""
}

/**
 * @param {Trouble} trouble
 * @param {{ platform: string, aptPackage?: string, isTried?: boolean }} machine `aptPackage` is the remedy where there
 * is apt
 * @returns {string}
 */
export function adviceFor(trouble, machine) {
  const other = trouble.problem === "missing" ? "one" : "another"
  const rest = `${wayOut(trouble, machine)}name ${other} in ${variableFor(trouble.kind)}.`
  return `${whatIsWrong(trouble)} ${rest[0].toUpperCase()}${rest.slice(1)}`
}
