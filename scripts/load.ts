/** Keeps the machine busy, as other users of a shared one would, with processes that only count. */
import { spawn } from "node:child_process"

/** Counts until its parent is gone, however the parent ended. */
const count = "const { ppid } = process; while (process.ppid === ppid) for (let n = 0; n < 1e8; n++);"

/** @returns a function that ends the load; the load also ends with this process */
export function makeLoad(processes: number): () => void {
  const busy = Array.from({ length: processes }, () => spawn(process.execPath, ["-e", count], { stdio: "ignore" }))
  const end = () => {
    for (const one of busy) one.kill("SIGKILL")
  }
  process.once("exit", end)
  return end
}
