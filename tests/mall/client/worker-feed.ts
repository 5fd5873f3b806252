/** The worker of `play-in-worker.ts`: reads a live playlist, fetches its fragments and appends them to Media Source. */

export interface FeedOrder {
  source: string
  distanceToEdgeSeconds: number
}

/** Sent to the page: the handle that its video plays, and where in the stream that begins. */
export type FeedNews = { handle: MediaProvider } | { startSeconds: number }

/** What a worker's Media Source offers beyond a page's. */
interface WorkerMediaSource extends MediaSource {
  readonly handle: MediaProvider & Transferable
}

interface Listed {
  initialisation: string
  /** Sequence number of the first segment. */
  sequence: number
  segments: { url: string; seconds: number }[]
}

const mimeType = 'video/mp4; codecs="avc3.64001e,mp4a.40.2"'
/** What lies further behind the newest fragment is removed. */
const keptSeconds = 150

const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<FeedOrder>) => void
  postMessage(message: FeedNews, transfer: Transferable[]): void
}
const tell = (news: FeedNews, transfer: Transferable[] = []) => worker.postMessage(news, transfer)

worker.onmessage = async ({ data }) => {
  const media = new MediaSource() as WorkerMediaSource
  const opened = happens(media, "sourceopen")
  tell({ handle: media.handle }, [media.handle])
  await opened
  await feed(media, data)
}

async function feed(media: MediaSource, { source, distanceToEdgeSeconds }: FeedOrder): Promise<void> {
  const buffer = media.addSourceBuffer(mimeType)
  let list = await read(source)
  let sequence = list.sequence + Math.max(0, list.segments.length - Math.ceil(distanceToEdgeSeconds / secondsOf(list)))
  const append = async (url: string) => {
    const bytes = await (await fetch(url)).arrayBuffer()
    const done = happens(buffer, "updateend")
    buffer.appendBuffer(bytes)
    await done
  }
  await append(list.initialisation)
  let isFirst = true
  for (;;) {
    for (const [index, { url }] of list.segments.entries()) {
      if (list.sequence + index !== sequence) continue
      await append(url)
      sequence++
      if (isFirst) tell({ startSeconds: buffer.buffered.start(0) })
      isFirst = false
    }
    await drop(buffer)
    list = await read(`${source}?_HLS_msn=${sequence}`)
    sequence = Math.max(sequence, list.sequence)
  }
}

const secondsOf = ({ segments }: Listed) => segments[0]?.seconds ?? 1

async function read(url: string): Promise<Listed> {
  const text = await (await fetch(url, { cache: "no-store" })).text()
  const absolute = (uri: string) => new URL(uri, url).href
  const durations = [...text.matchAll(/#EXTINF:([\d.]+),\n(\S+)/g)]
  return {
    initialisation: absolute(/#EXT-X-MAP:URI="([^"]+)"/.exec(text)?.[1] ?? ""),
    sequence: Number(/#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1]),
    segments: durations.map(([, seconds, uri]) => ({ url: absolute(uri!), seconds: Number(seconds) })),
  }
}

async function drop(buffer: SourceBuffer): Promise<void> {
  const { buffered } = buffer
  if (buffered.length === 0) return
  const until = buffered.end(buffered.length - 1) - keptSeconds
  if (until <= buffered.start(0)) return
  const done = happens(buffer, "updateend")
  buffer.remove(0, until)
  await done
}

const happens = (target: EventTarget, type: string): Promise<void> =>
  new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true }))
