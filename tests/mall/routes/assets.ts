/** The shop's own scripts and styles. The scripts are TypeScript, whose types are stripped on request. */
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { notFound, type Reply, reply } from "./reply"

const clientFolder = new URL("../client/", import.meta.url)
const resolver = createRequire(import.meta.url)

export async function asset(name: string): Promise<Reply> {
  const library = libraries.get(name)
  if (library !== undefined) return reply("text/javascript; charset=utf-8", await library())
  const wasm = /^amazon-ivs-wasmworker\.min\.(js|wasm)$/.exec(name)
  if (wasm !== null) {
    const type = wasm[1] === "js" ? "text/javascript; charset=utf-8" : "application/wasm"
    return reply(type, await readFile(resolver.resolve(`amazon-ivs-player/dist/assets/${name}`)))
  }
  const match = /^([a-z-]+)(?:\.(js|css|svg))?$/.exec(name)
  if (match === null) return notFound()
  const [, stem, ending = "js"] = match
  if (ending !== "js") {
    const body = await readFile(fileURLToPath(new URL(`${stem}.${ending}`, clientFolder))).catch(() => null)
    const type = ending === "css" ? "text/css; charset=utf-8" : "image/svg+xml"
    return body === null ? notFound() : reply(type, body)
  }
  const source = await readFile(fileURLToPath(new URL(`${stem}.ts`, clientFolder)), "utf8").catch(() => null)
  return source === null ? notFound() : reply("text/javascript; charset=utf-8", await stripped(source))
}

/** Each player as a module, from its npm package. */
const libraries = new Map<string, () => Promise<string>>([
  ["hls.mjs", () => packaged("hls.js/dist/hls.min.mjs")],
  ["shaka.mjs", async () => asModule(await packaged("shaka-player/dist/shaka-player.dash-es2021.js"), "shaka")],
  ["videojs.mjs", async () => asModule(await packaged("video.js/dist/video.min.js"), "videojs")],
  ["ivs.mjs", () => bundled('export { create } from "amazon-ivs-player"')],
  ["mpegts.mjs", async () => asModule(await packaged("mpegts.js/dist/mpegts.js"), "mpegts")],
])

/** Wraps a classic script that sets a name on `this`; in a module, `this` is undefined. */
const asModule = (script: string, name: string) =>
  `(function () {\n${script}\n}).call(globalThis)\nexport default globalThis.${name}\n`

const packaged = (path: string) => readFile(resolver.resolve(path), "utf8")

/** For a package that imports others or is not a module; the exports must be named. */
async function bundled(exports: string): Promise<string> {
  const { build } = await import("esbuild")
  const stdin = { contents: exports, resolveDir: fileURLToPath(clientFolder) }
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false })
  return outputFiles[0]!.text
}

async function stripped(source: string): Promise<string> {
  const { default: typescript } = await import("typescript")
  const { ModuleKind, ScriptTarget } = typescript
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, verbatimModuleSyntax: true }
  return typescript.transpileModule(source, { compilerOptions }).outputText
}
