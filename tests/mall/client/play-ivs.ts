/** HLS through Amazon's own player, which does its work with WebAssembly in a worker. */
import { create } from "amazon-ivs-player"
import type { Play } from "./play"
import { trustLibraries } from "./policy"

const asset = (ending: "js" | "wasm") => new URL(`/mall-assets/amazon-ivs-wasmworker.min.${ending}`, location.href).href

export const play: Play = ({ video, source, signal }) => {
  trustLibraries()
  const { defaultPlaybackRate } = video
  const player = create({ wasmWorker: asset("js"), wasmBinary: asset("wasm") })
  player.attachHTMLVideoElement(video)
  player.setMuted(true)
  player.load(source)
  player.setPlaybackRate(defaultPlaybackRate)
  player.play()
  signal.addEventListener("abort", () => player.delete())
}
