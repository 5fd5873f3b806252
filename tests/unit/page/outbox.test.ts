import { expect, it } from "vitest"
import type { SessionReport } from "../../../src/messages/map"
import { Outbox } from "../../../src/page/outbox"
import { aReport } from "../make"

const content = () => {
  const { batch: _, ...rest } = aReport()
  return rest
}

function setUp() {
  const delivered: SessionReport[] = []
  let fails = 0
  const outbox = new Outbox(4, async (report) => {
    delivered.push(report)
    if (fails-- > 0) throw new Error("the worker died")
    return { confirmedBatch: report.batch } as never
  })
  return { outbox, delivered, failNext: (times: number) => (fails = times) }
}

it("numbers on from the last stored batch", async () => {
  const { outbox, delivered } = setUp()
  await outbox.flush(content)
  await outbox.flush(content)
  expect(delivered.map(({ batch }) => batch)).toEqual([5, 6])
})

it("sends what was not confirmed again, under the same number and with the same content", async () => {
  const { outbox, delivered, failNext } = setUp()
  failNext(2)
  let made = 0
  const make = () => ({ ...content(), watchedSeconds: ++made })
  await expect(outbox.flush(make)).rejects.toThrow("died")
  await expect(outbox.flush(make)).rejects.toThrow("died")
  await outbox.flush(make)
  expect(delivered.map(({ batch, watchedSeconds }) => [batch, watchedSeconds])).toEqual([
    [5, 1],
    [5, 1],
    [5, 1],
  ])
})

it("does not send two at a time", async () => {
  const { outbox, delivered } = setUp()
  const [first, second] = await Promise.all([outbox.flush(content), outbox.flush(content)])
  expect(first).not.toBeNull()
  expect(second).toBeNull()
  expect(delivered).toHaveLength(1)
})
