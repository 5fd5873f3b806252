/** The account that a tester has with the mall's Keepa: its key, and how many tokens are left. */
export class KeepaAccount {
  /** The only key that is taken. */
  readonly key = "mallkeepakey".padEnd(64, "0")
  readonly refillPerMinute = 1
  tokensLeft = 60

  /** Milliseconds until the next token: they come on the full minute. */
  refillInMs(at = Date.now()): number {
    return 60_000 - (at % 60_000)
  }
}
