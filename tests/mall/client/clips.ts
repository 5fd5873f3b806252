/** A second player, with clips of another show, that fetches the same segments again after ten minutes. */
const clipSeconds = 100
const againAfterSeconds = 620
const aheadSeconds = 8

export function mountClips(page: HTMLElement, signal: AbortSignal): void {
  const video = page.querySelector<HTMLVideoElement>("[data-clips]")
  if (video === null) return
  const rate = Number(video.dataset.rate)
  const play = async () => {
    const { default: Hls } = await import("hls.js")
    const hls = new Hls({ enableWorker: false, maxBufferLength: aheadSeconds, maxMaxBufferLength: aheadSeconds })
    hls.loadSource(video.dataset.clips!)
    hls.attachMedia(video)
    const leave = () => hls.destroy()
    const rest = () => video.currentTime >= clipSeconds && leave()
    signal.addEventListener("abort", leave, { once: true })
    video.addEventListener("timeupdate", rest, { signal })
    video.addEventListener("canplay", () => void video.play().catch(() => {}), { signal, once: true })
    video.defaultPlaybackRate = rate
    video.playbackRate = rate
  }
  const timer = setTimeout(() => void play(), (againAfterSeconds * 1000) / rate)
  signal.addEventListener("abort", () => clearTimeout(timer))
  void play()
}
