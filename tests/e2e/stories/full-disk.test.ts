/** A disk without space under the browser's profile: it is said, and what could not be stored is stored when there is room. */
import { afterAll, expect, it } from "vitest"
import { NeverHappened, until } from "../driver/until"
import { readTable, storedSessions } from "../pages/database"
import { SmallDisk } from "../small-disk"
import { useWorld } from "../world"

declare module "vitest" {
  interface TaskMeta {
    /** Why the story was not told. */
    untold?: string
  }
}

const disk = SmallDisk.mount()
/** As the browser may call it by its name, or only fail. */
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
  /** Chromium sometimes begins its database anew when a disk is full to the last byte: not even the settings are left then. */
  const isBegunAnew = async () => (await readTable(world.browser, "settings")).length === 0
  it("a full disk is said, nothing is lost, and the show goes on when there is room", async ({ task, skip }) => {
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
