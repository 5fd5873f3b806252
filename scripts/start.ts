/**
 * `npm start`: the extension on the demo mall, in a profile with a made-up past. If there is a display, the browser
 * stays open. If not, the command watches the looping show until its verdict, prints what the pane said and writes
 * screenshots to artifacts/.
 */
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Demo, openDemo } from "./demo/demo"
import { demoRate, mug, show, type TourEvents, takeTour } from "./demo/tour"
import { hasDisplay } from "./display"

const artifacts = join(fileURLToPath(new URL("..", import.meta.url)), "artifacts", "start")

/** Leaves the browser open for the user, on a show that loops. */
async function showInWindow({ mall, browser }: Demo) {
  mall.setRate(demoRate)
  mall.feature(mug)
  const tab = await browser.newTab()
  await tab.goto(mall.urlOf(show))
  console.log(`The show in front is a loop: Liveproof says so within a minute. Also worth a visit there:
  ${mall.urlOf("rerun")}  what this browser seems to have seen nine days ago, shown again as live
  ${mall.urlOfPath("/live")}  the directory
Prices before today and that earlier visit are made up. Close the browser to end.`)
  await browser.closed()
}

/** Watches the show without a user. */
async function showWithoutDisplay(demo: Demo) {
  await mkdir(artifacts, { recursive: true })
  console.log("No display: rendering a looping show, then watching it in a headless browser.")
  const startedAt = Date.now()
  const say = (text: string) =>
    console.log(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${text}`)
  const events: TourEvents = {
    begins: async (tab, rate) => {
      await tab.setSize(1280, 900)
      say(rate === 1 ? "The show is played as in life." : `The show is played ${rate} times as fast.`)
    },
    headline: (_, bar) => say(bar),
    says: (lines) => console.log(lines.map((line) => `        ${line}`).join("\n")),
    picture: (name, tab) => tab.screenshot(join(artifacts, `${name}.png`)),
  }
  await takeTour(demo, events, [demoRate, demoRate / 2, 1])
  console.log(`Verdict, prices and reviews are right. Screenshots are in ${artifacts}.`)
}

const demo = await openDemo({ headless: !hasDisplay })
try {
  await (hasDisplay ? showInWindow(demo) : showWithoutDisplay(demo))
} finally {
  await demo.close()
}
