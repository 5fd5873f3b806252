/** Sending a message until somebody receives it. */

/** Between the end of the background and its next start nobody listens; both browsers say it in these words. */
const REACHED_NOBODY = "Receiving end does not exist"
const againAfterMs = [300, 1_000, 3_000]

/**
 * Sends again what was not received. What was received and not answered is not sent again: it may have been done.
 * @param sendOnce fails as the browser's `sendMessage` does
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
