/** The shop's player: hls.js over Media Source near the live edge, at the rate that the mall's clock has. */
import Hls from "hls.js"

/** Whoever goes back further is brought to the live edge; the playlist holds 90 s. */
const canGoBackSeconds = 80

export function mountPlayer(page: HTMLElement, signal: AbortSignal): void {
  const video = page.querySelector<HTMLVideoElement>(".live-video")
  if (video === null) return
  video.muted = true
  const rate = Number(video.dataset.rate)
  const { file, playlist } = video.dataset
  if (file !== undefined) {
    video.src = file
    signal.addEventListener("abort", () => video.removeAttribute("src"))
  } else if (playlist !== undefined) {
    const hls = attach(video, playlist, Number(video.dataset.distanceToEdge))
    signal.addEventListener("abort", () => hls.destroy())
  }
  video.defaultPlaybackRate = rate
  video.playbackRate = rate
  const start = () => video.play().catch(() => {}) // Where autoplay is blocked, the button starts it.
  video.addEventListener("canplay", start, { signal, once: true })
  mountControls(page, video, signal)
  mountPreview(page, video, signal)
}

/** No worker: the page's policy lets none be made from a blob without a policy of its own. */
function attach(video: HTMLVideoElement, playlist: string, distanceToEdgeSeconds: number): Hls {
  const hls = new Hls({
    enableWorker: false,
    lowLatencyMode: true,
    liveSyncDuration: distanceToEdgeSeconds,
    liveMaxLatencyDuration: canGoBackSeconds,
    maxBufferLength: distanceToEdgeSeconds + 10,
    backBufferLength: 90,
  })
  hls.loadSource(playlist)
  hls.attachMedia(video)
  return hls
}

function mountControls(page: HTMLElement, video: HTMLVideoElement, signal: AbortSignal): void {
  const on = (action: string, run: (button: HTMLElement) => void) => {
    const button = page.querySelector<HTMLElement>(`[data-action="${action}"]`)
    button?.addEventListener("click", () => run(button), { signal })
  }
  on("play", () => (video.paused ? void video.play() : video.pause()))
  on("mute", (button) => {
    video.muted = !video.muted
    button.textContent = video.muted ? "Unmute" : "Mute"
  })
  on("full", () => {
    if (document.fullscreenElement === null) void page.querySelector(".live-player")?.requestFullscreen()
    else void document.exitFullscreen()
  })
  const button = page.querySelector('[data-action="play"]')
  for (const name of ["play", "pause"]) {
    video.addEventListener(name, () => button?.replaceChildren(video.paused ? "Play" : "Pause"), { signal })
  }
  const time = page.querySelector('[data-role="time"]')
  video.addEventListener("timeupdate", () => time?.replaceChildren(clock(video.currentTime)), { signal })
}

/** The small preview further down shows the page's own still, moving a little: a second playing video. */
function mountPreview(page: HTMLElement, video: HTMLVideoElement, signal: AbortSignal): void {
  const preview = page.querySelector<HTMLVideoElement>("[data-preview]")
  if (preview === null) return
  const canvas = document.createElement("canvas")
  canvas.width = 160
  canvas.height = 90
  const context = canvas.getContext("2d")
  const draw = () => {
    if (context === null) return
    const at = performance.now() / 1000
    context.fillStyle = `hsl(${(at * 20) % 360} 45% 45%)`
    context.fillRect(0, 0, 160, 90)
    context.fillStyle = "#fff"
    context.fillRect(70 + 40 * Math.sin(at), 35, 20, 20)
  }
  const timer = setInterval(draw, 200)
  draw()
  preview.srcObject = canvas.captureStream(5)
  void preview.play().catch(() => {})
  signal.addEventListener("abort", () => {
    clearInterval(timer)
    for (const track of (preview.srcObject as MediaStream).getTracks()) track.stop()
    video.pause()
  })
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`
}
