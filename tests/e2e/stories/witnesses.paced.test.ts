/**
 * What the released extension sees and hears in a real browser: compares its prints of a clip with the benchmark's, and
 * checks that it hears sound although nobody has clicked.
 */
import { describe, expect, it } from "vitest"
import { SLOT_SECONDS } from "~liveness/index"
import { WORD_TELLS } from "~liveness/prints/sound-print"
import { agreementOf, benchPrints, describeAgreement, printsOfBatch, wordsOfBatch } from "../clip-prints"
import { until } from "../driver/until"
import { storedPrints, storedSessions } from "../pages/database"
import { useWorld } from "../world"

/** The highest rate at which the sound is still listened to. */
const rate = 1.5
const watchedSeconds = 12
/** The player begins some seconds into the stream, and is watched until its prints are stored. */
const clipSeconds = 64
/** How far away other moments of the same show are: same set, different events. */
const elsewhereSeconds = 9

describe.each([
  ["chromium", "listening"],
  ["firefox", "needs-gesture"],
] as const)("in %s", (name, sound) => {
  const world = useWorld(name)

  it("prints a clip as the benchmark does, and hears all it may without a click", async () => {
    world.play(rate)
    await world.mall.prepareFootage("live", clipSeconds)
    // No code is run in this tab: a browser would take that for a user's gesture.
    await world.visit("live")
    const batches = await until(
      "enough prints",
      () => storedPrints(world.browser),
      (stored) => stored.flatMap(({ bytes }) => printsOfBatch(bytes)).length * SLOT_SECONDS >= watchedSeconds,
      90_000,
    )
    const seen = batches.flatMap(({ bytes }) => printsOfBatch(bytes))
    const clip = await benchPrints(world.mall.scenarios.get("live")!, clipSeconds)
    const right = agreementOf(seen, clip)
    const wrong = agreementOf(seen, clip, elsewhereSeconds)
    console.log(
      `${name}, ${seen.length} prints: ${describeAgreement(right)}; ${elsewhereSeconds} s beside: ${describeAgreement(wrong)}`,
    )
    expect(right.mean).toBeGreaterThanOrEqual(0.95)
    expect(right.news).toBeGreaterThanOrEqual(0.95)
    // Shows that the comparison can fail: other moments on the same set do not agree.
    expect(wrong.news).toBeLessThan(0.6)

    const [session] = await storedSessions(world.browser)
    expect(session!.inspection.sound).toBe(sound)
    const words = batches.flatMap(({ bytes }) => wordsOfBatch(bytes))
    const telling = words.filter((word) => word & WORD_TELLS).length / Math.max(1, words.length)
    console.log(`${name}, ${words.length} sound words, ${Math.round(100 * telling)} % of them tell`)
    if (sound === "listening") expect(telling).toBeGreaterThan(0.2)
    else expect(telling).toBe(0)
  })
})
