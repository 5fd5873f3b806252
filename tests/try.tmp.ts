import { startMall } from "/work/wt/pane/tests/mall/server"
import { launch } from "/work/wt/pane/tests/e2e/launch"
import { answerWelcome } from "/work/wt/pane/tests/e2e/pages/welcome"
import { PanePage } from "/work/wt/pane/tests/e2e/pages/pane"
const name = (process.argv[2] ?? "chromium") as "chromium" | "firefox"
const mall = await startMall()
mall.setRate(2)
const browser = await launch(name, mall.port)
await answerWelcome(browser, "yes")
const tab = await browser.newTab()
const t0 = Date.now()
await tab.goto(mall.urlOf("live"))
const pane = new PanePage(tab)
for (let i = 0; i < 12; i++) {
  await new Promise((r) => setTimeout(r, 1000))
  const seen = await pane.read().catch((e) => String(e))
  console.log(i, JSON.stringify(seen)?.slice(0, 300))
}
console.log(browser.errors().slice(-5))
await tab.screenshot(`/tmp/shots/${name}-1.png`)
const p = (tab as any).page
console.log(p.frames().map((f: any) => f.url()))
try { await pane.click(".lp-bar .lp-icon-button"); await new Promise(r => setTimeout(r, 800)); await tab.screenshot(`/tmp/shots/${name}-2.png`); console.log("panels", await pane.count(".lp-panel")) } catch (e) { console.log(String(e)) }
await browser.close(); await mall.close()
