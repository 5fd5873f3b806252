/** `npm run mall`: keeps the mall open for visitors until Ctrl-C. */
import { parseArgs } from "node:util"
import { startMall } from "./server"

const usage = `npm run mall [-- options]
  --port N        listen there (default: any free port)
  --footage DIR   play the clips of a folder (mp4, mov, webm, mkv, ts) instead of rendered footage
  --rate N        run shows N times as fast`

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    footage: { type: "string" },
    rate: { type: "string" },
    help: { type: "boolean" },
  },
})

if (values.help === true) {
  console.log(usage)
} else {
  const mall = await startMall({ port: Number(values.port ?? 0), footageDir: values.footage })
  if (values.rate !== undefined) mall.setRate(Number(values.rate))
  const width = Math.max(...[...mall.scenarios.keys()].map((name) => name.length))
  console.log(`The mall is open on 127.0.0.1:${mall.port}. Its pages:\n`)
  console.log(`  ${"directory".padEnd(width)}  ${mall.urlOfPath("/live")}`)
  for (const [name, { expect }] of mall.scenarios) {
    console.log(`  ${name.padEnd(width)}  ${mall.urlOf(name)}  (${expect.verdict})`)
  }
  console.log(`
To visit with an ordinary browser, have it look for every host here (a profile of its own keeps yours as it is):

  chromium --user-data-dir=/tmp/mall-profile --ignore-certificate-errors \\
    --host-resolver-rules="MAP * 127.0.0.1:${mall.port}" ${mall.urlOfPath("/live")}

Firefox: set network.dns.forceResolve to 127.0.0.1 in about:config of a profile of its own, accept the certificate, and go to
  ${mall.urlOfPath("/live", { withPort: true })}

Ctrl-C closes the mall.`)
  const close = () => void mall.close().then(() => process.exit(0))
  process.once("SIGINT", close).once("SIGTERM", close)
}
