/** One second of H.264 and AAC, which is what the shops stream, and code that tries to play it in a page. */
import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { ffmpegPath } from "./ffmpeg.mjs"

/**
 * A test card with a tone, encoded by ffmpeg as a fragmented MP4.
 * @returns {Promise<{ bytes: Buffer, type: string }>}
 */
export async function makeClip() {
  const picture = ["-f", "lavfi", "-i", "testsrc=size=320x180:rate=25:duration=1"]
  const sound = ["-f", "lavfi", "-i", "sine=frequency=440:duration=1"]
  const coding = ["-c:v", "libx264", "-profile:v", "main", "-level", "3.0", "-pix_fmt", "yuv420p", "-c:a", "aac"]
  const packing = ["-movflags", "empty_moov+default_base_moof+frag_keyframe", "-f", "mp4", "pipe:1"]
  const { stdout } = await promisify(execFile)(
    await ffmpegPath(),
    ["-v", "error", "-nostdin", ...picture, ...sound, ...coding, ...packing],
    { encoding: "buffer" },
  )
  return { bytes: stdout, type: 'video/mp4; codecs="avc1.4d401e, mp4a.40.2"' }
}

/**
 * Runs in a page. `isTypeSupported` only promises; what counts is that picture and sound come out.
 * @param {string} base64
 * @param {string} type
 * @param {number} longestMs
 * @returns {Promise<string>} what is wrong, or "" if all of it was decoded
 */
export async function playClip(base64, type, longestMs) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const video = document.createElement("video")
  const next = (target, event) =>
    new Promise((resolve, reject) => {
      target.addEventListener(event, resolve, { once: true })
      video.addEventListener("error", () => reject(new Error(video.error.message)), { once: true })
      setTimeout(() => reject(new Error(`no "${event}" within ${longestMs} ms`)), longestMs)
    })
  const source = new MediaSource()
  video.src = URL.createObjectURL(source)
  document.body.append(video)
  try {
    await next(source, "sourceopen")
    const buffer = source.addSourceBuffer(type)
    buffer.appendBuffer(bytes)
    await next(buffer, "updateend")
    source.endOfStream()
    await Promise.all([next(video, "ended"), video.play()])
    if (!video.videoWidth || !video.getVideoPlaybackQuality().totalVideoFrames) return "no pictures"
    const sound = await new OfflineAudioContext(1, 44_100, 44_100).decodeAudioData(bytes.buffer)
    return sound.getChannelData(0).some((sample) => Math.abs(sample) > 0.01) ? "" : "no sound"
  } catch (error) {
    return String(error.message)
  }
}
