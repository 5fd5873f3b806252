/** Gets a browser ready: finds or installs it, and checks that it plays. */
import { spawnSync } from "node:child_process"
import { findBrowser, variableFor } from "../browsers.mjs"
import { adviceFor, whatIsWrong } from "./advice.mjs"
import { aptInstall, decoderPackage, hasApt } from "./apt.mjs"
import { recall } from "./memory.mjs"

const debianPackages = { chromium: "chromium", firefox: "firefox-esr" }

async function examine(kind) {
  const path = findBrowser(kind)
  if (!path) return { kind, problem: "missing" }
  const version = recall(path)
  if (version) return { kind, path, version }
  // Imported only here: the package may have been installed a moment ago, and it is rarely needed.
  const { tryOut } = await import("./trial.mjs")
  return { kind, path, ...(await tryOut(kind, path)) }
}

/** A browser that the user named is theirs; we only add the library that it lacks. */
function packageFor({ kind, problem }) {
  if (!hasApt()) return undefined
  if (kind === "firefox" && problem === "decode") return decoderPackage()
  return process.env[variableFor(kind)] ? undefined : debianPackages[kind]
}

/** Playwright's own download, which needs no privileges; if its server cannot be reached, the next remedy is tried. */
function download() {
  console.log("No Chromium found; downloading one with Playwright.")
  spawnSync(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"], { stdio: "inherit" })
}

/**
 * @param {import("../browsers.mjs").BrowserKind} kind
 * @param {{ mayInstall: boolean }} options whether the system's package manager may be run
 * @returns {Promise<{ path: string, version: string }>}
 * @throws with one line of advice if the browser cannot be made ready
 */
export async function makeReady(kind, { mayInstall }) {
  if (kind === "chromium" && !findBrowser(kind)) download()
  const tried = new Set()
  for (;;) {
    const state = await examine(kind)
    if (!state.problem) return state
    const aptPackage = packageFor(state)
    const isTried = tried.has(aptPackage)
    if (!aptPackage || isTried || !mayInstall)
      throw new Error(adviceFor(state, { platform: process.platform, aptPackage, isTried }))
    console.log(`${whatIsWrong(state)} Installing ${aptPackage}.`)
    aptInstall(aptPackage)
    tried.add(aptPackage)
  }
}
