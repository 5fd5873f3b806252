/**
 * The shop's player, of whatever kind, with its controls: plays near the live edge, at the rate of the mall's clock.
 */
import type { Play } from "./play"

/** Loaded only when the page's video needs it, as shops do with players of this size. */
const players: Record<string, () => Promise<{ play: Play }>> = {
  hls: () => import("./play-hls"),
  dash: () => import("./play-dash"),
  flv: () => import("./play-flv"),
  worker: () => import("./play-in-worker"),
  "video-js": () => import("./play-video-js"),
  ivs: () => import("./play-ivs"),
  file: () => import("./play-file"),
  "file-loop": () => import("./play-file-loop"),
  "file-loop-script": () => import("./play-file-script"),
  "file-seek": () => import("./play-file-seek"),
  webrtc: () => import("./play-webrtc"),
  "webrtc-replaced": () => import("./play-webrtc-replaced"),
}

export function mountPlayer(page: HTMLElement, signal: AbortSignal): void {
  const video = page.querySelector<HTMLVideoElement>(".live-video")
  if (video === null) return
  video.muted = true
  const rate = Number(video.dataset.rate)
  const { file, player = "", source } = video.dataset
  if (file !== undefined) {
    video.src = file
    signal.addEventListener("abort", () => video.removeAttribute("src"))
  } else if (source !== undefined) {
    const distanceToEdgeSeconds = Number(video.dataset.distanceToEdge)
    void players[player]?.().then(({ play }) => play({ video, source, distanceToEdgeSeconds, signal }))
  }
  video.defaultPlaybackRate = rate
  video.playbackRate = rate
  const start = () => video.play().catch(() => {}) // If autoplay is blocked, the button starts it.
  video.addEventListener("canplay", start, { signal, once: true })
  mountControls(page, video, signal)
  signal.addEventListener("abort", () => video.pause())
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

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`
}
