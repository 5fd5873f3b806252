/** A show over a peer connection. The other end is in this page too, and plays a file in a loop. */

/** The sending end. It is not shown anywhere on the page. */
export async function startCamera(source: string, signal: AbortSignal): Promise<MediaStream> {
  const camera = document.createElement("video") as HTMLVideoElement & {
    captureStream?(): MediaStream
    mozCaptureStream?(): MediaStream
  }
  camera.crossOrigin = "anonymous"
  camera.muted = true
  camera.loop = true
  camera.src = source
  signal.addEventListener("abort", () => camera.removeAttribute("src"))
  await camera.play()
  return (camera.captureStream ?? camera.mozCaptureStream)!.call(camera)
}

/** @returns what arrives at the viewer's end */
export async function connect(sent: MediaStream, signal: AbortSignal): Promise<MediaStream> {
  const [from, to] = [new RTCPeerConnection(), new RTCPeerConnection()]
  signal.addEventListener("abort", () => {
    from.close()
    to.close()
  })
  const arrived = new MediaStream()
  to.addEventListener("track", ({ track }) => arrived.addTrack(track))
  from.addEventListener("icecandidate", ({ candidate }) => void to.addIceCandidate(candidate ?? undefined))
  to.addEventListener("icecandidate", ({ candidate }) => void from.addIceCandidate(candidate ?? undefined))
  for (const track of sent.getTracks()) from.addTrack(track, sent)
  await from.setLocalDescription()
  await to.setRemoteDescription(from.localDescription!)
  await to.setLocalDescription()
  await from.setRemoteDescription(to.localDescription!)
  return arrived
}
