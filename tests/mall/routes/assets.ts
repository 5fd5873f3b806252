/** The shop's own scripts and styles. Scripts are TypeScript: their types are stripped when they are asked for. */
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { notFound, type Reply, reply } from "./reply"

const clientFolder = new URL("../client/", import.meta.url)
const resolver = createRequire(import.meta.url)

export async function asset(name: string): Promise<Reply> {
  if (name === "hls.mjs") return reply("text/javascript; charset=utf-8", await readFile(hlsPath()))
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

function hlsPath(): string {
  return resolver.resolve("hls.js/dist/hls.min.mjs")
}

async function stripped(source: string): Promise<string> {
  const { default: typescript } = await import("typescript")
  const { ModuleKind, ScriptTarget } = typescript
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, verbatimModuleSyntax: true }
  return typescript.transpileModule(source, { compilerOptions }).outputText
}
