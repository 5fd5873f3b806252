/**
 * The disk with the browser's profile is full: the user is told, and what could not be stored is stored once there is
 * room.
 */
import { afterAll, expect, it } from "vitest"
import { NeverHappened, until } from "../driver/until"
import { readTable, storedSessions } from "../pages/database"
import { SmallDisk } from "../small-disk"
import { useWorld } from "../world"

declare module "vitest" {
  interface TaskMeta {
    /** Why the story was not played. */
    untold?: string
  }
}

const disk = SmallDisk.mount()
/** A browser may give this error its proper name, or just fail. */
const sentence = "disk is full"
const told = (): void => {
  // Registered first, so that it runs after the browser is closed.
  afterAll(() => disk!.remove())
  const world = useWorld("chromium", { profileIn: disk!.folder })
  async function fillTheDisk() {
    world.play(2)
    const { tab, pane } = await world.visit("live")
    const session = async () => (await storedSessions(world.browser))[0]
    const before = await until("some of the show in the store", session, (row) => (row?.lastBatch ?? -1) >= 2)
    disk!.fill()
    await pane.waitFor("word of the full disk", ({ bar }) => bar.includes(sentence), 90_000)
    await world.picture(tab, "store-full")
    disk!.makeRoom()
    await pane.waitFor("the trouble to be over", ({ bar }) => !bar.includes(sentence))
    await until("more of the show", session, (row) => (row?.lastBatch ?? -1) > before!.lastBatch + 2)
    expect((await storedSessions(world.browser)).map(({ id }) => id)).toEqual([before!.id])
    const prints = (await readTable(world.browser, "prints")) as { fromSeconds: number; toSeconds: number }[]
    const inOrder = [...prints].sort((a, b) => a.fromSeconds - b.fromSeconds)
    for (const [index, { fromSeconds }] of inOrder.entries())
      if (index > 0) expect(fromSeconds).toBeCloseTo(inOrder[index - 1]!.toSeconds, 3)
  }
  /** On a completely full disk Chromium sometimes starts its database over: then not even the settings are left. */
  const isBegunAnew = async () => (await readTable(world.browser, "settings")).length === 0
  it("the user is told of a full disk, nothing is lost, and the show continues when there is room", async ({
    task,
    skip,
  }) => {
    try {
      await fillTheDisk()
    } catch (error) {
      disk!.makeRoom()
      if (!(error instanceof NeverHappened) || !(await isBegunAnew())) throw error
      task.meta.untold = "the browser began its database anew on the full disk"
      skip(task.meta.untold)
    }
  })
}
if (disk) told()
else
  it("a full disk", ({ task, skip }) => {
    task.meta.untold = "no small disk may be mounted here"
    skip(task.meta.untold)
  })
