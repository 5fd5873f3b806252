import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { deliver } from "../../../src/messages/deliver"

const nobody = () => Promise.reject(new Error("Could not establish connection. Receiving end does not exist."))

describe("deliver", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it("resends what reached nobody", async () => {
    const sendOnce = vi
      .fn(nobody)
      .mockImplementationOnce(nobody)
      .mockResolvedValueOnce("here" as never)
    const sent = deliver(sendOnce)
    await vi.runAllTimersAsync()
    await expect(sent).resolves.toBe("here")
    expect(sendOnce).toHaveBeenCalledTimes(2)
  })

  it("gives up after some seconds", async () => {
    const sendOnce = vi.fn(nobody)
    const sent = expect(deliver(sendOnce)).rejects.toThrow("Receiving end")
    await vi.advanceTimersByTimeAsync(10_000)
    await sent
    expect(sendOnce).toHaveBeenCalledTimes(4)
  })

  it("does not resend what somebody may have received", async () => {
    const sendOnce = vi.fn(() => Promise.reject(new Error("The message port closed before a response was received.")))
    await expect(deliver(sendOnce)).rejects.toThrow("message port closed")
    expect(sendOnce).toHaveBeenCalledTimes(1)
  })
})
