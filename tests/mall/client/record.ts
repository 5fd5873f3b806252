/** What a page can see of its own video. If something here changes without the page's doing, somebody else did it. */

export interface PageRecord {
  /** Each MediaStream that the video was given, in order: its tracks and their states. */
  tracks: string[]
  /** `ended` and `mute` events of those tracks, tracks that were added or removed, and changes of text tracks. */
  happened: string[]
  muted: boolean
  volume: number
  paused: boolean
  rate: number
  /** 1 if the page's own audio graph gets sound, 0 if not; null if no sound can be played here. */
  level: number | null
  /** Layout shift score of the page. */
  layoutShift: number
}

const loud = 0.005

export function startRecord(video: HTMLVideoElement): () => Promise<PageRecord> {
  const streams: MediaStream[] = []
  const happened: string[] = []
  let layoutShift = 0
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) layoutShift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: "layout-shift" })
  video.textTracks.addEventListener("change", () => happened.push("text tracks change"))

  let context: AudioContext | null = null
  let meter: AnalyserNode | null = null
  /**
   * What is connected to the meter. An element can be taken into an audio graph only once, and a stream's node keeps the
   * track that it began with.
   */
  let metered: MediaStream | "element" | null = null
  const listen = () => {
    const stream = video.srcObject instanceof MediaStream ? video.srcObject : null
    if (stream ? metered === stream || stream.getAudioTracks().length === 0 : metered === "element") return
    if (!stream && video.readyState < 2) return
    context ??= new AudioContext()
    meter = new AnalyserNode(context, { fftSize: 2048 })
    const source = stream
      ? new MediaStreamAudioSourceNode(context, { mediaStream: stream })
      : new MediaElementAudioSourceNode(context, { mediaElement: video })
    source.connect(meter)
    if (!stream) source.connect(context.destination)
    metered = stream ?? "element"
  }

  const look = () => {
    listen()
    const stream = video.srcObject
    if (!(stream instanceof MediaStream) || streams.includes(stream)) return
    streams.push(stream)
    stream.addEventListener("addtrack", ({ track }) => happened.push(`${track.kind} track added`))
    stream.addEventListener("removetrack", ({ track }) => happened.push(`${track.kind} track removed`))
    for (const track of stream.getTracks())
      for (const name of ["ended", "mute"]) track.addEventListener(name, () => happened.push(`${track.kind} ${name}`))
  }
  setInterval(look, 100)

  const level = async (): Promise<number | null> => {
    if (context?.state !== "running" || !meter) return null
    const samples = new Float32Array(meter.fftSize)
    let highest = 0
    // Speech has pauses, so one sample is not enough.
    for (let look = 0; look < 40 && highest < loud; look++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      meter.getFloatTimeDomainData(samples)
      highest = Math.max(highest, Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length))
    }
    return highest >= loud ? 1 : 0
  }

  return async () => ({
    tracks: streams.map((stream) =>
      stream
        .getTracks()
        .map(({ kind, readyState, enabled }) => `${kind} ${readyState}${enabled ? "" : ", off"}`)
        .sort()
        .join("; "),
    ),
    happened,
    muted: video.muted,
    volume: video.volume,
    paused: video.paused,
    rate: video.playbackRate,
    level: await level(),
    layoutShift: Math.round(layoutShift * 1000) / 1000,
  })
}
