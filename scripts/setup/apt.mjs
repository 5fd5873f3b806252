/**
 * Debian's package manager. It changes the whole system, so only root runs it unasked; anybody else has to ask for it,
 * and sudo is used.
 */
import { spawnSync } from "node:child_process"

const isRoot = () => process.getuid?.() === 0
let isUpdated = false

/** @returns {boolean} */
export const hasApt = () => process.platform === "linux" && spawnSync("apt-get", ["--version"]).status === 0

/**
 * @param {string[]} request the arguments of the command line
 * @returns {boolean}
 */
export const mayInstall = (request) => isRoot() || request.includes("--install")

/** @param {string} name */
export function aptInstall(name) {
  const run = (...args) => {
    const line = [...(isRoot() ? [] : ["sudo"]), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", ...args]
    console.log(`> ${line.join(" ")}`)
    return spawnSync(line[0], line.slice(1), { stdio: "inherit" }).status === 0
  }
  if (!isUpdated) isUpdated = run("update")
  run("install", "-y", "--no-install-recommends", name)
}

/**
 * The package that lets Firefox decode H.264 and AAC. Its name changes with each release of Debian; Firefox recommends
 * all of them, and apt puts those that this release does not have in angle brackets.
 * @param {string} depends the output of `apt-cache depends firefox-esr`
 * @returns {string}
 */
export const decoderIn = (depends) => depends.match(/Recommends: (libavcodec\d+)$/m)?.[1] ?? "libavcodec-extra"

/** @returns {string} */
export const decoderPackage = () =>
  decoderIn(spawnSync("apt-cache", ["depends", "firefox-esr"], { encoding: "utf8" }).stdout)
