/** Makes a browser ready: found, or installed, and seen to play. */
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
  // Not imported above: its packages may have come a moment ago, and mostly it is not needed.
  const { tryOut } = await import("./trial.mjs")
  return { kind, path, ...(await tryOut(kind, path)) }
}

/** A browser that the user named is theirs: only the library that it lacks is our business. */
function packageFor({ kind, problem }) {
  if (!hasApt()) return undefined
  if (kind === "firefox" && problem === "decode") return decoderPackage()
  return process.env[variableFor(kind)] ? undefined : debianPackages[kind]
}

/** Playwright's own download, which needs no rights; machines without a way to its server go on to the next remedy. */
function download() {
  console.log("No Chromium found; Playwright is asked for one.")
  spawnSync(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"], { stdio: "inherit" })
}

/**
 * @param {import("../browsers.mjs").BrowserKind} kind
 * @param {{ mayInstall: boolean }} options whether the system's package manager may be run
 * @returns {Promise<{ path: string, version: string }>}
 * @throws with one line on what to do where the browser cannot be made ready
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
