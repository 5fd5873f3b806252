import { expect, it } from "vitest"
import type { SessionReport } from "../../../../src/messages/map"
import { Outbox } from "../../../../src/page/session/outbox"
import { aReport } from "../../make"

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

it("continues numbering from the last stored batch", async () => {
  const { outbox, delivered } = setUp()
  await outbox.flush(content)
  await outbox.flush(content)
  expect(delivered.map(({ batch }) => batch)).toEqual([5, 6])
})

it("resends what was not confirmed, under the same number and with the same content, before anything newer", async () => {
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
    [6, 2],
  ])
})

it("neither sends two at a time nor loses what came up meanwhile", async () => {
  const { outbox, delivered } = setUp()
  let watchedSeconds = 1
  const make = () => ({ ...content(), watchedSeconds })
  const flushes = [outbox.flush(make), outbox.flush(make), outbox.flush(make)]
  expect(delivered).toHaveLength(1)
  watchedSeconds = 2
  await Promise.all(flushes)
  watchedSeconds = 3
  await outbox.flush(make)
  expect(delivered.map((report) => [report.batch, report.watchedSeconds])).toEqual([
    [5, 1],
    [6, 2],
    [7, 3],
  ])
})

it("continues after a report that failed while another waited", async () => {
  const { outbox, delivered, failNext } = setUp()
  failNext(1)
  const [first, second] = await Promise.allSettled([outbox.flush(content), outbox.flush(content)])
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"])
  expect(delivered.map(({ batch }) => batch)).toEqual([5, 5, 6])
})
