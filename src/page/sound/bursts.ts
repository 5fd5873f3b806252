/**
 * Reads a stream of packets in bursts, and rests in between.
 *
 * Packets of sound come thirty to a hundred times a second, and a read that is pending when one comes wakes the page's
 * thread, which costs more than what is then done with it. Packets that nobody asks for wait in the stream's own queue.
 */

const REST_MS = 200
/** How many packets the stream has to keep: a second's worth, if they are as short as 5 ms. */
export const MOST_PACKETS = 200
/** A read that took less than this share of a packet's length found the packet in the queue. */
const WAITED_SHARE = 0.5
/**
 * A burst has to bring this share of the time since the last one. Not all of it, because a sound card's clock is not
 * the page's.
 */
const MADE_UP_SHARE = 0.9
/** A player that was paused sent nothing meanwhile: no burst has to make up for more. */
const MOST_MADE_UP_MS = 1_000

/**
 * A burst ends with a packet that had to be waited for: then nothing is left in the queue. On a busy page everything
 * has to be waited for, so a burst must also bring about as much sound as time has passed.
 *
 * @param msOf the length of a packet in milliseconds
 * @param hear takes a burst, the oldest packet first
 * @returns when the stream has ended
 */
export async function readInBursts<T>(
  reader: Pick<ReadableStreamDefaultReader<T>, "read">,
  msOf: (packet: T) => number,
  hear: (burst: T[]) => void,
): Promise<void> {
  let endedAt = performance.now()
  for (;;) {
    const burst: T[] = []
    let broughtMs = 0
    let isEmptied = false
    let isMadeUpFor = false
    while (!isEmptied || !isMadeUpFor) {
      const askedAt = performance.now()
      const { value, done } = await reader.read()
      if (done) return hear(burst)
      const now = performance.now()
      const ms = msOf(value)
      burst.push(value)
      broughtMs += ms
      isEmptied = now - askedAt >= WAITED_SHARE * ms
      isMadeUpFor = broughtMs >= MADE_UP_SHARE * Math.min(MOST_MADE_UP_MS, now - endedAt)
    }
    endedAt = performance.now()
    hear(burst)
    // Timers of a hidden page come too seldom.
    if (!document.hidden) await new Promise((resolve) => setTimeout(resolve, REST_MS))
  }
}
