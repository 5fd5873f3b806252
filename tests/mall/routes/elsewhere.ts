/** The shop that Liveproof does not know, and the host that its player comes from. */
import { elsewherePlayerHost } from "../hosts"
import {
  elsewhereNothing,
  elsewhereOddProduct,
  elsewherePlayer,
  elsewhereProduct,
  elsewhereShow,
} from "../pages/elsewhere"
import { type Asked, notFound, type Reply, reply } from "./reply"

const page = (body: string): Reply => reply("text/html; charset=utf-8", body, { "cache-control": "no-store" })

export async function elsewhere({ url, portSuffix }: Asked): Promise<Reply> {
  switch (url.pathname) {
    case "/framed":
      return page(elsewhereShow(Date.now(), `https://${elsewherePlayerHost}${portSuffix}/`))
    case "/goods":
      return page(elsewhereProduct())
    case "/about":
      return page(elsewhereNothing())
    default: {
      const odd = elsewhereOddProduct(url.pathname.replace("/goods/", ""))
      return odd === undefined ? notFound() : page(odd)
    }
  }
}

export const elsewhereFrame = async (): Promise<Reply> => page(elsewherePlayer())
