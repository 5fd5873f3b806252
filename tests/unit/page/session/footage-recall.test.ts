// @vitest-environment happy-dom
/** What a page asks about footage seen before, and what it does with the answer. */
import { expect, it, vi } from "vitest"
import { FootageRecall } from "../../../../src/page/session/footage-recall"
import { aSessionId, noon } from "../../make"

const passage = { session: aSessionId(7), fromSeconds: 100, toSeconds: 700 }
const show = { title: "Another show", host: "shop.example" }
const nothing = (toSeconds: number) => ({ toSeconds, found: null, recognised: null })
const something = (toSeconds: number) => ({
  ...{ toSeconds, recognised: null },
  found: { passage, startedAt: noon, show, prints: ["AQI="], inserts: [{ shows: 3, fromSeconds: 12, tiles: "AwQF" }] },
})
const known = {
  ...{ kind: "recognised" as const, as: "shown-at-once" as const, at: noon },
  earlier: { session: passage.session, startedAt: noon, show },
}

type Answer = Awaited<ReturnType<ConstructorParameters<typeof FootageRecall>[3]>>

function asking(...answers: (Answer | Error)[]) {
  const ask = vi.fn(async (_question: object) => {
    const answer = answers.shift()!
    if (answer instanceof Error) throw answer
    return answer
  })
  const found = vi.fn()
  const recognised = vi.fn()
  const footage = new FootageRecall(aSessionId(1), [aSessionId(2)], 30, ask, found, recognised)
  return { ask, found, recognised, footage }
}

it("asks about what has come since it last asked", async () => {
  const { ask, footage } = asking(nothing(38), nothing(48))
  await footage.look()
  await footage.look()
  expect(ask.mock.calls.map(([question]) => question)).toMatchObject([{ fromSeconds: 30 }, { fromSeconds: 38 }])
})

it("passes on what was found, and from then on says that it is at hand", async () => {
  const { ask, found, footage } = asking(something(38), nothing(48))
  await footage.look()
  expect(found).toHaveBeenCalledExactlyOnceWith({
    session: passage.session,
    startedAt: noon,
    show,
    prints: [Uint8Array.of(1, 2)],
    inserts: [{ shows: 3, fromSeconds: 12, tiles: Uint8Array.of(3, 4, 5) }],
  })
  await footage.look()
  const whole = { session: aSessionId(2), fromSeconds: 0, toSeconds: Number.MAX_SAFE_INTEGER }
  expect(ask.mock.lastCall![0]).toMatchObject({ atHand: [whole, passage] })
})

it("asks again about what could not be answered", async () => {
  const { ask, footage } = asking(new Error("store-full"), nothing(48))
  await footage.look()
  await footage.look()
  expect(ask.mock.lastCall![0]).toMatchObject({ fromSeconds: 30 })
})

it("asks one question at a time", async () => {
  const { ask, footage } = asking(nothing(38))
  await Promise.all([footage.look(), footage.look()])
  expect(ask).toHaveBeenCalledOnce()
})

it("never asks about what was skipped", async () => {
  const { ask, footage } = asking(nothing(98))
  footage.passOver(90)
  await footage.look()
  expect(ask.mock.lastCall![0]).toMatchObject({ fromSeconds: 90 })
})

it("reports what was recognised but is not a rerun", async () => {
  const { found, recognised, footage } = asking({ ...nothing(38), recognised: known })
  await footage.look()
  expect(recognised).toHaveBeenCalledExactlyOnceWith(known)
  expect(found).not.toHaveBeenCalled()
})
