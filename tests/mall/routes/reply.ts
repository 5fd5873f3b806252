/** What a route answers with. */
import type { Readable } from "node:stream"

export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Buffer | Readable
}

export interface Asked {
  url: URL
  /** As the visitor reaches it: `:8443`, or "" where the browser maps the default port. */
  portSuffix: string
  /** The part of a file that is asked for; all of it where left out. */
  range?: string
  /** Whether pages say that the visitor's past is made up. */
  madeUpPast: boolean
  /** Ends when the visitor goes away. */
  signal: AbortSignal
}

export function reply(type: string, body: Reply["body"], headers: Record<string, string> = {}): Reply {
  return { status: 200, headers: { "content-type": type, ...headers }, body }
}

export function notFound(): Reply {
  return { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, body: "Not found" }
}
