// @vitest-environment happy-dom
import { render } from "preact"
import { act } from "preact/test-utils"
import { beforeEach, expect, it, vi } from "vitest"
import { useAnswer } from "../../../src/ui/use-answer"

const open = vi.hoisted(() => new Map<number, (more: boolean) => void>())
vi.mock("../../../src/messages/client", () => ({
  send: (_: string, { limit }: { limit: number }) =>
    new Promise((resolve) => open.set(limit, (more) => resolve({ sessions: [], more }))),
}))

function Asking({ limit }: { limit: number }) {
  const [asked] = useAnswer("ui.history.list", { limit })
  return <p>{asked.state === "answered" ? `${limit} ${asked.value.more}` : asked.state}</p>
}

const text = () => document.body.textContent
const ask = (limit: number) => act(() => render(<Asking limit={limit} />, document.body))
const answer = (limit: number, more: boolean) => act(async () => open.get(limit)!(more))

beforeEach(() => render(null, document.body))

it("keeps the newest question's answer when an older one comes later", async () => {
  await ask(50)
  await ask(100)
  await answer(100, false)
  expect(text()).toBe("100 false")
  await answer(50, true)
  expect(text()).toBe("100 false")
})

it("shows an older answer until the newest comes, so that asking often never shows nothing", async () => {
  await ask(10)
  await ask(20)
  await answer(10, true)
  expect(text()).toBe("20 true")
  await answer(20, false)
  expect(text()).toBe("20 false")
})
