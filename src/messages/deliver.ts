/** Sends a message until somebody receives it. */

/** Nobody listens between the background's end and its next start. Both browsers report that in these words. */
const REACHED_NOBODY = "Receiving end does not exist"
const againAfterMs = [300, 1_000, 3_000]

/**
 * Tries again if the message was not received. One that was received but not answered is not repeated, because it may
 * have taken effect.
 * @param sendOnce must fail as the browser's `sendMessage` does
 */
export async function deliver<T>(sendOnce: () => Promise<T>): Promise<T> {
  for (const waitMs of againAfterMs) {
    try {
      return await sendOnce()
    } catch (error) {
      if (!String(error).includes(REACHED_NOBODY)) throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  return sendOnce()
}
