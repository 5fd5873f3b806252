// @vitest-environment happy-dom
import { render } from "preact"
import { act } from "preact/test-utils"
import { beforeEach, expect, it, vi } from "vitest"
import { useAnswer } from "../../../src/ui/parts/use-answer"

const open = vi.hoisted(() => new Map<number, (next: number) => void>())
vi.mock("../../../src/messages/client", () => ({
  send: (_: string, { limit }: { limit: number }) =>
    new Promise((resolve) => open.set(limit, (next) => resolve({ sessions: [], next }))),
}))

function Asking({ limit }: { limit: number }) {
  const [asked] = useAnswer("ui.history.list", { limit })
  return <p>{asked.state === "answered" ? `${limit} ${asked.value.next}` : asked.state}</p>
}

const text = () => document.body.textContent
const ask = (limit: number) => act(() => render(<Asking limit={limit} />, document.body))
const answer = (limit: number, next: number) => act(async () => open.get(limit)!(next))

beforeEach(() => render(null, document.body))

it("keeps the answer to the newest question if an older one comes later", async () => {
  await ask(50)
  await ask(100)
  await answer(100, 0)
  expect(text()).toBe("100 0")
  await answer(50, 1)
  expect(text()).toBe("100 0")
})

it("shows an older answer until the newest comes, so that it is never empty however often it asks", async () => {
  await ask(10)
  await ask(20)
  await answer(10, 1)
  expect(text()).toBe("20 1")
  await answer(20, 0)
  expect(text()).toBe("20 0")
})

it("asks nothing before it is due", async () => {
  const Waiting = ({ isDue }: { isDue: boolean }) => {
    const [asked] = useAnswer("ui.history.list", { limit: 70 }, isDue)
    return <p>{asked.state}</p>
  }
  await act(() => render(<Waiting isDue={false} />, document.body))
  expect(open.has(70)).toBe(false)
  await act(() => render(<Waiting isDue />, document.body))
  await answer(70, 1)
  expect(text()).toBe("answered")
})
