import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("./", import.meta.url))

/** Resolves `~model/x` to src/model/x. */
export const sourceAlias = { find: /^~(.*)$/, replacement: `${root}src/$1` }
