/**
 * `npm run screenshots`: takes all pictures in the README anew, on the tour of `npm start`; one of them is animated.
 * Then it takes those for the stores.
 */
import { readFile, stat } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { until } from "../tests/e2e/driver/until"
import { headlines } from "../tests/e2e/headlines"
import { throughFfmpeg } from "../tests/mall/media/ffmpeg"
import { openDemo } from "./demo/demo"
import { type Clip, Recorder } from "./demo/recorder"
import { takeStorePictures } from "./demo/store-pictures"
import { type TourEvents, takeTour } from "./demo/tour"

const project = new URL("..", import.meta.url)
const pathOf = (name: string) => fileURLToPath(new URL(`docs/pictures/${name}.webp`, project))
const readme = await readFile(new URL("README.md", project), "utf8")
const wanted = new Set([...readme.matchAll(/docs\/pictures\/([\w-]+)\.webp/g)].map(([, name]) => name!))

/** How long the animation holds on what is to be read. */
const readForMs = 3_500
/** Nobody waits for a README with larger pictures. */
const mostBytes = 3_000_000

/** Into a file rather than a pipe: the length stands in the header, which is written last. */
const keepAsWebp = (png: Buffer, file: string) =>
  throughFfmpeg([..."-y -f png_pipe -i pipe:0 -c:v libwebp -quality 85 -f webp".split(" "), file], png)

const demo = await openDemo({ headless: true })
try {
  let recorder: Recorder | undefined
  const marks = new Map<string, number>()
  const around = (mark: string, beforeMs: number, afterMs: number): Clip => {
    const at = marks.get(mark)!
    return { fromMs: at - beforeMs, toMs: at + afterMs }
  }
  const events: TourEvents = {
    begins: async (tab) => {
      await tab.setSize(1280, 900)
      recorder = await Recorder.start(tab)
    },
    headline: (headline) => marks.set(headline, Date.now()),
    says: () => undefined,
    picture: async (name, shown) => {
      marks.set(name, Date.now())
      if (name === "loop-light" || name === "prices-light")
        await until(
          `${name} to be recorded`,
          async () => Date.now() - marks.get(name)!,
          (ms) => ms >= readForMs,
        )
      if (wanted.delete(name)) await keepAsWebp(await shown.page.screenshot(), pathOf(name))
    },
  }
  // At normal speed, because somebody watches it.
  await takeTour(demo, events, [1])
  await recorder?.cut(
    [
      around(headlines["cant-tell"], -2_000, 6_000),
      around(headlines["may-be-loop"], 1_500, 2_500),
      around(headlines.loop, 1_500, 2_000),
      around("loop-light", 0, readForMs),
      around("prices-light", 0, readForMs),
    ],
    pathOf("verdict"),
  )
  await recorder?.stop()
  wanted.delete("verdict")
  if (wanted.size > 0) throw new Error(`The tour has no picture for ${[...wanted].join(", ")}`)
  const { size } = await stat(pathOf("verdict"))
  if (size > mostBytes) throw new Error(`The animation has ${size} bytes; the limit is ${mostBytes}`)
  console.log(`The pictures are in docs/pictures; the animated one has ${Math.round(size / 1000)} kB. Look at them.`)
} finally {
  await demo.close()
}
console.log(`The stores' pictures are in ${await takeStorePictures()}. Look at them, too.`)
