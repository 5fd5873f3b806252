/** The project's own documents. */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../../../", import.meta.url))

const pagesIn = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".md"))

const atTheTop = readdirSync(root).filter((file) => file.endsWith(".md"))

/** Paths relative to the project's folder. */
export const pages: readonly string[] = [...atTheTop, ...pagesIn("docs/"), ...pagesIn("tests/")].sort()

export const read = (path: string): string => readFileSync(root + path, "utf8")
