/**
 * `npm run dev`: the mall, a browser with the extension, and a build that follows the sources. Releases are built
 * another way (scripts/build.ts). Changes to the mall itself show after a restart.
 */
import { parseArgs } from "node:util"
import { Chromium } from "../tests/e2e/driver/chromium"
import { answerWelcome } from "../tests/e2e/pages/welcome"
import { startMall } from "../tests/mall/server"
import { openDevBuild } from "./dev-build"
import { followSources } from "./dev-follow"
import { hasDisplay } from "./display"

const usage = `npm run dev [-- options]
  --show NAME  the show to open (default: loop); npm run mall lists them
  --rate N     how many times faster than life it plays (default: 4)`

const { values } = parseArgs({
  options: {
    show: { type: "string", default: "loop" },
    rate: { type: "string", default: "4" },
    help: { type: "boolean", default: false },
  },
})

async function develop() {
  const mall = await startMall()
  mall.setRate(Number(values.rate))
  const show = mall.urlOf(values.show)
  const build = await openDevBuild()
  await build.build()
  const browser = await Chromium.launch({ extension: build.folder, port: mall.port, headless: !hasDisplay })
  await answerWelcome(browser, "yes")
  const tab = await browser.newTab()
  await tab.goto(show)
  const following = await followSources(build, browser, (line) =>
    console.log(`${new Date().toTimeString().slice(0, 8)}  ${line}`),
  )
  console.log(
    `${hasDisplay ? "Close the browser or press" : "There is no display, so the browser has no window. Press"} Ctrl-C to end.`,
  )
  await browser.closed()
  await following.stop()
  await build.close()
  await browser.close()
  await mall.close()
}

if (values.help) console.log(usage)
else await develop()
