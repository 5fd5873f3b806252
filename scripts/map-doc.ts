/** `npm run docs:map`: draws docs/architecture.svg from the imports in src; a test checks that the file is current. */
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { drawMap } from "./map/draw"
import { house } from "./map/house"
import { readImports } from "./map/imports"

const source = fileURLToPath(new URL("../src/", import.meta.url))

export function architectureMap(): string {
  const imports = readImports(source)
  return drawMap(house(imports), imports.arrows)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL("../docs/architecture.svg", import.meta.url)), architectureMap())
