/**
 * When the sound of a look was heard, in media time.
 *
 * Samples come in bursts, and later still on a busy page, so the player's clock gives several of them the same late
 * time. How many came in between is exact. So a look lies as far behind the previous one as there was sound between
 * them, and the clock only corrects this slowly. If the two are far apart, the player has jumped and the clock is
 * right.
 */

/** Share of the difference to the clock that is made up at each look. */
const DRAWN = 0.05
/** A busy page is late by less. */
const FAR_SECONDS = 0.25

export class LookClock {
  #last = Number.NaN

  /**
   * @param mediaSeconds what the player's clock says now
   * @param afterSeconds of media since the look before
   */
  time(mediaSeconds: number, afterSeconds: number): number {
    const away = mediaSeconds - (this.#last + afterSeconds)
    this.#last = Math.abs(away) <= FAR_SECONDS ? mediaSeconds - (1 - DRAWN) * away : mediaSeconds
    return this.#last
  }
}
