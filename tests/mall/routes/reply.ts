/** What a route is given, and what it answers. */
import type { Readable } from "node:stream"

export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Buffer | Readable
}

export interface Asked {
  url: URL
  /** The port as the visitor sees it: `:8443`, or "" if the browser maps the default port. */
  portSuffix: string
  /** The requested range of a file; all of it if absent. */
  range?: string
  /** Whether pages say that the visitor's past is made up. */
  madeUpPast: boolean
  /** Aborted when the visitor leaves. */
  signal: AbortSignal
}

export function reply(type: string, body: Reply["body"], headers: Record<string, string> = {}): Reply {
  return { status: 200, headers: { "content-type": type, ...headers }, body }
}

export function notFound(): Reply {
  return { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, body: "Not found" }
}
