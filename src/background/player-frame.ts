/** Looking into the frames of a tab, for a player and for the videos that a user may mean. Frames that we have no access to are not looked into. */
import browser from "webextension-polyfill"
import * as z from "zod/mini"
import { mostItems } from "~model/limits"
import { link } from "~model/reading"
import { type SiteOrigin, siteOriginOf } from "~model/site-origin"
import { type VideoSign, type VideosInTab, videoOnPage, videoSign } from "~model/tab"
import { withoutAccess } from "./access"
import { type FrameLook, lookAtFrame, markChosen, type SeenVideo } from "./frame-look"

export interface PlayerFrame {
  frame: number
  /** The page script is there already. */
  hasScript: boolean
  /** Of its largest video. */
  shorterSidePx: number
}

type Look = FrameLook & { frame: number }

const MOST_PLAYERS = 3

const { id, name, widthPx, heightPx, isPlaying, isHeard } = videoOnPage.shape
const seenVideo = z.object({ id, name, widthPx, heightPx, isPlaying, isHeard, isChosen: z.boolean() })

/** What a frame's process answers. */
const frameLook = z.object({
  videos: z.array(seenVideo).check(z.maxLength(mostItems.videos)),
  players: z.array(link).check(z.maxLength(10)),
  hasCanvas: z.boolean(),
  hasScript: z.boolean(),
})

const areaOf = ({ widthPx, heightPx }: SeenVideo) => widthPx * heightPx

/** The page first, then its frames. */
async function lookAt(tab: number): Promise<Look[]> {
  const target = { tabId: tab, allFrames: true }
  const results = await browser.scripting.executeScript({ target, func: lookAtFrame })
  return results.flatMap(({ frameId, result }) => {
    const look = frameLook.safeParse(result)
    return look.success ? [{ frame: frameId, ...look.data }] : []
  })
}

/**
 * How well a frame qualifies: best with the video that the user chose, next with our script in it already, else by the
 * area of its largest playing video; 0 if it has nothing to watch.
 */
function worthOf({ videos, hasScript }: Look): number {
  if (videos.some(({ isChosen }) => isChosen)) return Number.POSITIVE_INFINITY
  if (videos.length > 0 && hasScript) return Number.MAX_VALUE
  return Math.max(0, ...videos.filter(({ isPlaying }) => isPlaying).map(areaOf))
}

export interface FoundPlayer {
  /** Null where no frame of the tab plays anything. */
  player: PlayerFrame | null
  /** Frames with our script that are not it. */
  others: number[]
  /** Sites of the frames in frames that may hold a player, and that we may not look into. */
  inner: SiteOrigin[]
}

const playerOf = ({ frame, hasScript, videos }: Look): PlayerFrame => ({
  frame,
  hasScript,
  shorterSidePx: Math.max(0, ...videos.map(({ widthPx, heightPx }) => Math.min(widthPx, heightPx))),
})

/** The frame whose video was chosen, or that was watched before, as long as it holds one; otherwise the one with the largest playing video. */
export async function findPlayerFrame(tab: number): Promise<FoundPlayer> {
  const looks = (await lookAt(tab)).filter(({ frame }) => frame !== 0)
  const candidates = looks.filter((look) => worthOf(look) > 0)
  const [player = null] = candidates.sort((a, b) => worthOf(b) - worthOf(a))
  const others = looks.filter(({ frame, hasScript }) => hasScript && frame !== player?.frame).map(({ frame }) => frame)
  const origins = looks.flatMap(({ players }) => players).flatMap((address) => siteOriginOf(address) ?? [])
  const inner = (await withoutAccess([...new Set(origins)])).slice(0, MOST_PLAYERS)
  return { player: player && playerOf(player), others, inner }
}

/** What a user may choose from. */
export async function videosInTab(tab: number): Promise<VideosInTab> {
  const looks = await lookAt(tab)
  const videos = looks
    .flatMap(({ frame, videos }) => videos.map((video) => ({ ...video, frame })))
    .sort((a, b) => Number(b.isPlaying) - Number(a.isPlaying) || areaOf(b) - areaOf(a))
  const meant = videos.find(({ isChosen }) => isChosen) ?? videos[0]
  return {
    videos: [...(meant ? [meant] : []), ...videos.filter((video) => video !== meant)]
      .slice(0, mostItems.videos)
      .map(({ isChosen: _, ...video }) => ({
        ...video,
        isMeant: video.id === meant?.id && video.frame === meant.frame,
      })),
    isPainted: videos.length === 0 && looks.some(({ hasCanvas }) => hasCanvas),
  }
}

/** From now on the user means this one, and no other of the tab. */
export async function chooseVideo(
  tab: number,
  { frame, id }: { frame: number; id: number },
): Promise<VideoSign | null> {
  await chooseNone(tab)
  const target = { tabId: tab, frameIds: [frame] }
  const [marked] = await browser.scripting.executeScript({ target, func: markChosen, args: [id] })
  return videoSign.safeParse(marked?.result).data ?? null
}

export const chooseNone = (tab: number): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: markChosen, args: [null] })
