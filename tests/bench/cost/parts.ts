/** Maps a function of the built script to a part of the product, with the help of its source map. */
import { existsSync, readFileSync } from "node:fs"
import { SourceMap } from "node:module"
import { basename, join } from "node:path"

/** The outermost function on the stack whose file matches decides: it is what the work is for, not how it is done. */
const parts = [
  ["small pictures", /src\/page\/frames\/(thumbnails|moments|frame-pairs)\./],
  ["reading frames", /src\/page\/frames\//],
  ["engine", /src\/(liveness\/|page\/bounds\/slices\.)/],
  ["sound", /src\/page\/sound\//],
  ["pane and placement", /src\/page\/(pane|placement)\/|node_modules\/@floating-ui/],
  ["reading the page", /src\/(sites\/|page\/(reading|dom|pages)\/)/],
  ["reports", /src\/(messages\/|page\/session\/(show-session|show-watch|outbox)\.)/],
] as const

export type Part = (typeof parts)[number][0] | "the rest"

export interface Place {
  url: string
  /** Counted from 0. */
  line: number
  column: number
}

export class Parts {
  readonly #maps = new Map<string, SourceMap | null>()

  /** @param folder the build, including source maps */
  constructor(private readonly folder: string) {}

  /** The part that a function belongs to; null if it belongs to none. */
  of({ url, line, column }: Place): Part | null {
    const source = this.sourceOf({ url, line, column })
    return source === null ? null : (parts.find(([, files]) => files.test(source))?.[0] ?? null)
  }

  /** The source file of a function; null if the map does not say. */
  sourceOf({ url, line, column }: Place): string | null {
    const entry = this.#mapOf(basename(new URL(url).pathname))?.findEntry(line, column)
    return entry && "originalSource" in entry ? entry.originalSource : null
  }

  #mapOf(script: string): SourceMap | null {
    let map = this.#maps.get(script)
    if (map === undefined) {
      map = this.#read(script)
      this.#maps.set(script, map)
    }
    return map
  }

  #read(script: string): SourceMap | null {
    const file = join(this.folder, script)
    if (!existsSync(file)) return null
    const address = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(file, "utf8"))?.[1]
    if (!address) throw new Error(`${script} has no source map`)
    return new SourceMap(JSON.parse(this.#mapText(address)))
  }

  /** Site files contain their map as a data URL. */
  #mapText(address: string): string {
    const inline = /^data:application\/json;base64,(.+)$/.exec(address)?.[1]
    return inline ? Buffer.from(inline, "base64").toString() : readFileSync(join(this.folder, address), "utf8")
  }
}
