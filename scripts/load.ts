/** Makes the machine as busy as a shared one: processes that do nothing but count. */
import { spawn } from "node:child_process"

/** Counts until its parent is gone, however that ended. */
const count = "const { ppid } = process; while (process.ppid === ppid) for (let n = 0; n < 1e8; n++);"

/** @returns ends the load; it ends with this process too */
export function makeLoad(processes: number): () => void {
  const busy = Array.from({ length: processes }, () => spawn(process.execPath, ["-e", count], { stdio: "ignore" }))
  const end = () => {
    for (const one of busy) one.kill("SIGKILL")
  }
  process.once("exit", end)
  return end
}
