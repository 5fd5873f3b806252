/** What the background runs in a tab's frames to see their videos. It leaves nothing there but numbers for the videos. */
import type { VideoOnPage, VideoSign } from "~model/tab"

export interface SeenVideo extends Omit<VideoOnPage, "frame" | "isMeant"> {
  isChosen: boolean
}

export interface FrameLook {
  /** Largest first. */
  videos: SeenVideo[]
  /** Addresses of frames in this one in which a player may be. */
  players: string[]
  /** A canvas is seen that is as large as a player. */
  hasCanvas: boolean
  /** The page script is there already. */
  hasScript: boolean
}

interface FrameVideos {
  ids: WeakMap<HTMLVideoElement, number>
  byId: WeakRef<HTMLVideoElement>[]
  chosen: HTMLVideoElement | null
}

/** Runs in each frame: self-contained on purpose. */
export function lookAtFrame(): FrameLook {
  const [smallestSidePx, mostElements, mostVideos, mostPlayers] = [120, 20_000, 12, 3]
  type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null }
  const { dom } = ((globalThis as { chrome?: object }).chrome ?? {}) as {
    dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
  }
  const rootIn = (element: Openable): ShadowRoot | null => {
    try {
      return element.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot
    } catch {
      return null
    }
  }
  const found: Element[] = []
  const places: (Document | ShadowRoot)[] = [document]
  let left = mostElements
  for (let place = places.pop(); place; place = places.pop())
    for (const element of place.querySelectorAll("*")) {
      if (left-- <= 0) break
      if (/^(?:video|iframe|canvas)$/.test(element.localName)) found.push(element)
      // What we draw is not part of the page.
      const mayHoldRoot = element.localName.includes("-")
        ? !/^x-[a-z]{10}$/.test(element.localName)
        : /^(?:article|aside|body|div|footer|header|main|nav|p|section|span)$/.test(element.localName)
      const root = mayHoldRoot ? rootIn(element) : null
      if (root) places.push(root)
    }
  const sizeOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    const isSeen = element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false
    if (!isSeen || width < smallestSidePx || height < smallestSidePx) return { widthPx: 0, heightPx: 0 }
    return { widthPx: Math.round(width), heightPx: Math.round(height) }
  }
  const areaOf = ({ widthPx, heightPx }: { widthPx: number; heightPx: number }) =>
    Math.min(widthPx, innerWidth || widthPx) * Math.min(heightPx, innerHeight || heightPx)
  // An inherited property may be an element with that id (model/own-global.ts).
  if (!Object.hasOwn(globalThis, "liveproofVideos")) {
    const value: FrameVideos = { ids: new WeakMap(), byId: [], chosen: null }
    Object.defineProperty(globalThis, "liveproofVideos", { value, configurable: true, writable: true })
  }
  const numbers = (globalThis as { liveproofVideos?: FrameVideos }).liveproofVideos!
  const idOf = (video: HTMLVideoElement) => {
    const known = numbers.ids.get(video)
    if (known !== undefined) return known
    const id = numbers.byId.push(new WeakRef(video)) - 1
    numbers.ids.set(video, id)
    return id
  }
  const videos = found
    .filter((element) => element instanceof HTMLVideoElement)
    .map((video) => {
      const isPlaying = !video.paused && !video.ended && video.readyState >= 2
      const name = video.getAttribute("aria-label") || video.title
      return {
        video,
        name: name.slice(0, 400).replace(/\s+/g, " ").trim().slice(0, 100),
        ...sizeOf(video),
        isPlaying,
        isHeard: isPlaying && !video.muted && video.volume > 0,
        isChosen: video === numbers.chosen,
      }
    })
    .filter((seen) => seen.isChosen || areaOf(seen) > 0)
    .sort((a, b) => areaOf(b) - areaOf(a))
    .slice(0, mostVideos)
    .map(({ video, ...seen }) => ({ id: idOf(video), ...seen }))
  const players = found
    .filter((element) => element instanceof HTMLIFrameElement)
    .filter((frame) => frame.allowFullscreen || /autoplay|fullscreen|encrypted-media/.test(frame.allow))
    .filter((frame) => areaOf(sizeOf(frame)) > 0)
    .map((frame) => frame.src.slice(0, 2_000))
    .slice(0, mostPlayers)
  const hasCanvas = found.some((element) => {
    const { widthPx, heightPx } = element.localName === "canvas" ? sizeOf(element) : { widthPx: 0, heightPx: 0 }
    return Math.min(widthPx, heightPx) >= 200
  })
  return { videos, players, hasCanvas, hasScript: Object.hasOwn(globalThis, "liveproofPage") }
}

/** Runs in each frame: marks the video that the user means, or that none in this frame is meant. */
export function markChosen(id: number | null): VideoSign | null {
  if (!Object.hasOwn(globalThis, "liveproofVideos")) return null
  const videos = (globalThis as { liveproofVideos?: FrameVideos }).liveproofVideos!
  videos.chosen = id === null ? null : (videos.byId[id]?.deref() ?? null)
  if (!videos.chosen) return null
  const all = [...document.querySelectorAll("video")]
  const order = all.indexOf(videos.chosen)
  const name = videos.chosen.getAttribute("aria-label") || videos.chosen.title
  return {
    name: name.slice(0, 400).replace(/\s+/g, " ").trim().slice(0, 100),
    order: order < 0 ? null : order,
    count: all.length,
  }
}
