// @vitest-environment happy-dom
import { render } from "preact"
import { afterEach, expect, it } from "vitest"
import { Failure } from "../../../src/ui/parts/failure"

afterEach(() => render(null, document.body))

it.each([
  ["store-broken", 1],
  ["store-full", 1],
  ["store-newer", 0],
  ["store-apart", 0],
] as const)("after %s, trying again is offered if it can help", (code, buttons) => {
  render(<Failure code={code} onRetry={() => undefined} />, document.body)
  expect(document.querySelector("[role=alert]")?.textContent).not.toBe("")
  expect(document.querySelectorAll("button")).toHaveLength(buttons)
})
