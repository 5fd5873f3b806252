/** Adds the kind of player that the page names. */
import { connect, startCamera } from "./connection"

const { kind = "", file = "", other = "", rate = "1" } = document.body.dataset
const place = document.querySelector<HTMLElement>("#player")
const { signal } = new AbortController()
const replacedEveryMs = 12_000

/** Muted, because browsers let nothing else start by itself. */
function video(name: string, source = file): HTMLVideoElement {
  const element = document.createElement("video")
  Object.assign(element, { muted: true, autoplay: true, playsInline: true, loop: true, crossOrigin: "anonymous" })
  element.setAttribute("aria-label", name)
  element.src = source
  element.defaultPlaybackRate = Number(rate)
  element.playbackRate = Number(rate)
  return element
}

async function given(stream: MediaStream): Promise<HTMLVideoElement> {
  const element = video("Lamp hour")
  element.removeAttribute("src")
  element.srcObject = stream
  await element.play()
  return element
}

/** A canvas onto which a script paints what a hidden video plays. */
async function painted(): Promise<HTMLCanvasElement> {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 })
  const context = canvas.getContext("2d")!
  const source = video("")
  await source.play()
  setInterval(() => context.drawImage(source, 0, 0, canvas.width, canvas.height), 50)
  return canvas
}

function inRoot(mode: "open" | "closed"): HTMLElement {
  const host = document.createElement("lamp-player")
  const box = document.createElement("div")
  const badge = Object.assign(document.createElement("span"), { textContent: "LIVE" })
  const style = Object.assign(document.createElement("style"), {
    textContent: "video { display: block; width: 640px; height: 360px }",
  })
  box.append(video("Lamp hour"), badge)
  host.attachShadow({ mode }).append(style, box)
  return host
}

/** Continues at the same place in the show, in a new element. */
function replaceFromTimeToTime(): HTMLVideoElement {
  let current = video("Lamp hour")
  setInterval(() => {
    const next = video("Lamp hour")
    next.currentTime = current.currentTime
    current.replaceWith(next)
    current.removeAttribute("src")
    current = next
  }, replacedEveryMs)
  return current
}

const small = (element: HTMLVideoElement, name: string) => {
  element.classList.add(name)
  return element
}

const players: Record<string, () => Element | Element[] | Promise<Element | Element[]>> = {
  bare: () => video("Lamp hour"),
  webrtc: async () => given(await connect(await startCamera(file, signal), signal)),
  "canvas-stream": async () => given((await painted()).captureStream(20)),
  "open-root": () => inRoot("open"),
  "closed-root": () => inRoot("closed"),
  replaced: replaceFromTimeToTime,
  painted,
  several: () => [video("Lamp hour", other), small(video("Kettle hour"), "small")],
  decoration: () => small(video(""), "behind"),
  advert: () => small(video("Buy a kettle"), "small"),
}

place?.append(...[(await players[kind]?.()) ?? []].flat())
