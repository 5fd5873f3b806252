/** The pictures for the stores: the tour once more, in a window of the required size, and the small tile. */
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import messages from "../../locales/en/messages.json"
import type { ChromiumTab } from "../../tests/e2e/driver/chromium"
import { throughFfmpeg } from "../../tests/mall/media/ffmpeg"
import { pictureProblems, storePictures } from "../release/png"
import { openDemo } from "./demo"
import { takeTour } from "./tour"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = join(root, "docs/store/pictures")

/** The moment of the tour that each picture shows. */
const moments: Readonly<Record<string, string>> = {
  "loop-light": "1-loop.png",
  "prices-light": "2-prices.png",
  "reviews-light": "3-reviews.png",
  history: "4-history.png",
  "loop-dark": "5-loop-dark.png",
}

/** 24 bits without transparency, as the stores demand. */
const asTruecolour = async (png: Buffer): Promise<Buffer> =>
  (await throughFfmpeg("-f png_pipe -i pipe:0 -pix_fmt rgb24 -c:v png -f image2pipe pipe:1".split(" "), png)).output

async function take(name: string, { page }: ChromiumTab): Promise<void> {
  const [width, height] = storePictures[name]!
  await page.setViewportSize({ width, height })
  const picture = await asTruecolour(await page.screenshot())
  const problems = pictureProblems(name, picture)
  if (problems.length > 0) throw new Error(problems.join("; "))
  await writeFile(join(folder, name), picture)
}

/** The small tile: icon, name and purpose. The icon is an image, so nothing in it becomes markup of the page. */
const tileHtml = (icon: string): string => `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; height: 280px; display: flex; gap: 24px; align-items: center; padding: 0 32px; background: #f2f7f5;
  color: #12343b; font: 17px/1.4 system-ui, sans-serif; box-sizing: border-box; }
img { width: 112px; } h1 { margin: 0 0 6px; font-size: 34px; } p { margin: 0; }
</style><img src="data:image/svg+xml;base64,${icon}" alt=""><div><h1>${messages.extensionName.message}</h1>
<p>${messages.extensionDescription.message}</p></div>`

/** @throws if the tour has no such moment, or a picture is not what the stores accept */
export async function takeStorePictures(): Promise<string> {
  await mkdir(folder, { recursive: true })
  const wanted = new Set(Object.keys(moments))
  const demo = await openDemo({ headless: true })
  try {
    const events = {
      begins: (tab: ChromiumTab) => tab.setSize(...storePictures["1-loop.png"]!),
      headline: () => undefined,
      says: () => undefined,
      picture: async (moment: string, tab: ChromiumTab) => {
        if (wanted.delete(moment)) await take(moments[moment]!, tab)
      },
    }
    // At normal speed, because the history marks any other speed.
    await takeTour(demo, events, [1])
    if (wanted.size > 0) throw new Error(`The tour has no picture for ${[...wanted].join(", ")}`)
    const tab = await demo.browser.newTab()
    await tab.page.setContent(tileHtml(await readFile(join(root, "assets/icon.svg"), "base64")))
    await take("tile.png", tab)
  } finally {
    await demo.close()
  }
  return folder
}
