/** The mall over HTTPS for one test file, with a folder of its own for what it renders. */
import { mkdtemp, rm } from "node:fs/promises"
import { request } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Window } from "happy-dom"
import { afterAll, beforeAll } from "vitest"
import { type Mall, type MallOptions, startMall } from "../../mall/server"

interface Reply {
  status: number
  headers: Record<string, unknown>
  text: string
}

export interface MallVisit {
  readonly mall: Mall
  /** Sends a request to the mall, whatever host the address names. */
  get(address: string): Promise<Reply>
  /** The page's document as parsed from its HTML; nothing in it runs. */
  documentAt(address: string): Promise<Document>
}

export function useMall(options: Pick<MallOptions, "madeUpPast"> = {}): MallVisit {
  let mall: Mall
  let cacheDir = ""
  beforeAll(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), "mall-"))
    mall = await startMall({ ...options, cacheDir })
  })
  afterAll(async () => {
    await mall?.close()
    await rm(cacheDir, { recursive: true, force: true })
  })
  const get = (address: string): Promise<Reply> => {
    const { host, pathname, search } = new URL(address)
    const options = {
      host: "127.0.0.1",
      port: mall.port,
      path: pathname + search,
      headers: { host },
      rejectUnauthorized: false,
    }
    return new Promise((resolve, reject) => {
      request(options, (response) => {
        let text = ""
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part
        })
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      })
        .on("error", reject)
        .end()
    })
  }
  return {
    get mall() {
      return mall
    },
    get,
    async documentAt(address) {
      const { text } = await get(address)
      return new new Window().DOMParser().parseFromString(text, "text/html") as unknown as Document
    },
  }
}
