/** Makes the machine as busy as a shared one: processes that do nothing but count. */
import { spawn } from "node:child_process"

/** @returns ends the load; it ends with this process too */
export function makeLoad(processes: number): () => void {
  const busy = Array.from({ length: processes }, () =>
    spawn(process.execPath, ["-e", "process.on('disconnect', () => process.exit()); for (;;);"], { stdio: "ignore" }),
  )
  const end = () => {
    for (const one of busy) one.kill("SIGKILL")
  }
  process.once("exit", end)
  return end
}
