/** The shop that Liveproof does not know, and the hosts of its players. */
import { elsewhereInnerHost, elsewherePlayerHost, mediaHost } from "../hosts"
import { type AnyVideoKind, anyVideoKinds, anyVideoPage } from "../pages/any-video"
import {
  elsewhereNothing,
  elsewhereOddProduct,
  elsewherePlayer,
  elsewhereProduct,
  elsewhereShow,
} from "../pages/elsewhere"
import type { MallState } from "../state"
import { type Asked, notFound, type Reply, reply } from "./reply"

const page = (body: string): Reply => reply("text/html; charset=utf-8", body, { "cache-control": "no-store" })

/** A page with a player and no stated facts, on any of the hosts. */
function anyVideo(state: MallState, { portSuffix }: Asked, kind: AnyVideoKind): Reply {
  const looping = state.byName("file-loop")
  const other = state.byName("file-seek")
  const fileOf = (uuid: string) => `https://${mediaHost}${portSuffix}/${uuid}_mall/file/show.mp4`
  return page(
    anyVideoPage({
      kind,
      fileUrl: fileOf(looping.uuid),
      otherUrl: fileOf(other.uuid),
      frameUrl: `https://${elsewherePlayerHost}${portSuffix}/around`,
      rate: state.runOf(looping).clock.rate,
    }),
  )
}

const videoKindIn = (pathname: string): AnyVideoKind | undefined =>
  anyVideoKinds.find((kind) => pathname === `/video/${kind}`)

export async function elsewhere(state: MallState, asked: Asked): Promise<Reply> {
  const { url, portSuffix } = asked
  const kind = videoKindIn(url.pathname)
  if (kind) return anyVideo(state, asked, kind)
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

/** The player's host serves a page around a frame of yet another host. */
export const elsewhereFrame = async ({ url, portSuffix }: Asked): Promise<Reply> =>
  page(elsewherePlayer(url.pathname === "/around" ? `https://${elsewhereInnerHost}${portSuffix}/` : null))

export const elsewhereInnerFrame = async (state: MallState, asked: Asked): Promise<Reply> =>
  anyVideo(state, asked, "bare")
