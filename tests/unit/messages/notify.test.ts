import { beforeEach, expect, it, vi } from "vitest"
import { notice } from "../../../src/messages/map"
import { tell } from "../../../src/messages/notify"

const tabs = vi.hoisted(() => ({ sent: [] as unknown[][], isThere: true }))
vi.mock("webextension-polyfill", () => ({
  default: {
    tabs: {
      sendMessage: async (...sent: unknown[]) => {
        if (!tabs.isThere) throw new Error("Receiving end does not exist")
        tabs.sent.push(sent)
      },
    },
  },
}))

beforeEach(() => Object.assign(tabs, { sent: [], isThere: true }))

it.each([
  ["a frame", 7, { frameId: 7 }],
  ["the page itself", 0, { frameId: 0 }],
  ["every frame", undefined, {}],
])("a notice goes to %s", async (_, frame, options) => {
  expect(await tell(5, { kind: "bg.frame.leave" }, frame)).toBe(true)
  expect(tabs.sent).toEqual([[5, { kind: "bg.frame.leave" }, options]])
  expect(notice.safeParse(tabs.sent[0]![1]).success).toBe(true)
})

it("a notice that reaches nobody is not an error", async () => {
  tabs.isThere = false
  expect(await tell(5, { kind: "bg.frame.leave" })).toBe(false)
})
