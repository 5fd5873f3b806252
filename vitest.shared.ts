import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("./", import.meta.url))

/** `~model/x` is src/model/x everywhere. */
export const sourceAlias = { find: /^~(.*)$/, replacement: `${root}src/$1` }
