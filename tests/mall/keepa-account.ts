/** A tester's account at the mall's Keepa: its key, and how many tokens are left. */
export class KeepaAccount {
  /** The only key that is accepted. */
  readonly key = "mallkeepakey".padEnd(64, "0")
  readonly refillPerMinute = 1
  tokensLeft = 60

  /** Milliseconds until the next token; tokens arrive on the full minute. */
  refillInMs(at = Date.now()): number {
    return 60_000 - (at % 60_000)
  }
}
