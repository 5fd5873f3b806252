/**
 * Has a page read in a frame that is made for it alone, and removed, whatever it is doing, once it has answered or its time is
 * up.
 */
import { type FetchedPage, portOffer, type ReaderAnswer, readerAnswer } from "./protocol"

const FRAME_PATH = "/sandboxes/page-reader.html"
/** The largest honest pages take a tenth of it. */
const MOST_READ_MS = 1_000
/** A process starts meanwhile; nothing of the page is there yet. */
const MOST_START_MS = 20_000

/** @throws Error if it takes longer than `ms` milliseconds */
const orLate = <T>(what: Promise<T>, ms: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), ms)
  })
  return Promise.race([what, late]).finally(() => clearTimeout(timer))
}

/** @throws Error where the frame does not start */
async function openFrame(frame: HTMLIFrameElement): Promise<MessagePort> {
  const isLoaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }))
  frame.src = FRAME_PATH
  document.body.append(frame)
  await orLate(isLoaded, MOST_START_MS)
  const { port1, port2 } = new MessageChannel()
  // A sandboxed page has an origin that cannot be named; we know that it is ours because we loaded it into this frame.
  frame.contentWindow?.postMessage(portOffer.def.values[0], "*", [port2])
  return port1
}

/** @returns `too-much` where no proper answer came in time */
export async function readInSandbox(page: FetchedPage): Promise<ReaderAnswer> {
  const frame = document.createElement("iframe")
  try {
    const port = await openFrame(frame)
    const answer = new Promise((resolve) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)
    })
    port.postMessage(page)
    const parsed = readerAnswer.safeParse(await orLate(answer, MOST_READ_MS).catch(() => null))
    port.close()
    return parsed.success ? parsed.data : { outcome: "too-much" }
  } finally {
    frame.remove()
  }
}
