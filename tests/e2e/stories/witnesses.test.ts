/**
 * What the shipped extension sees and hears in a real browser: its prints of a clip against the benchmark's prints of the
 * same clip, and the sound without anybody having clicked.
 */
import { describe, expect, it } from "vitest"
import { agreementOf, benchPrints, printsOfBatch } from "../clip-prints"
import { until } from "../driver/until"
import { storedPrints, storedSessions } from "../pages/database"
import { useWorld } from "../world"

/** As fast as the sound is still listened to. */
const rate = 1.5
const watchedSeconds = 12
/** The player begins some seconds into the stream and is watched until its prints are stored. */
const clipSeconds = 64
/** Other moments of the same show: the set is the same, what happens is not. */
const elsewhereSeconds = 9

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  it("prints a clip as the benchmark does", async () => {
    world.mall.setRate(rate)
    await world.mall.prepareFootage("live", clipSeconds)
    await world.visit("live")
    const batches = await until(
      "enough prints",
      () => storedPrints(world.browser),
      (stored) => stored.flatMap(printsOfBatch).length * 0.5 >= watchedSeconds,
      90_000,
    )
    const seen = batches.flatMap(printsOfBatch)
    const clip = await benchPrints(world.mall.scenarios.get("live")!, clipSeconds)
    const right = agreementOf(seen, clip)
    const wrong = agreementOf(seen, clip, elsewhereSeconds)
    console.log(`${name}: ${seen.length} prints`, JSON.stringify({ right, wrong }))
    expect(right.mean).toBeGreaterThanOrEqual(0.95)
    expect(right.news).toBeGreaterThanOrEqual(0.9)
    // The measure can fail: other moments of the same set do not agree.
    expect(wrong.news).toBeLessThan(0.6)
  })
})
