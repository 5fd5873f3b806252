import { expect, it } from "vitest"
import { PoliteFetcher } from "../../../src/background/polite-fetch"

const page = "https://www.amazon.com/dp/B000000001"

function setUp(respond: (url: string) => Response | Error = () => new Response("<p>")) {
  let now = 1_000_000
  const requests: { url: string; at: number; credentials: unknown }[] = []
  const fetcher = new PoliteFetcher(
    () => now,
    async (ms) => {
      now += ms
    },
    async (url, options) => {
      requests.push({ url: String(url), at: now, credentials: options?.credentials })
      const answer = respond(String(url))
      if (answer instanceof Error) throw answer
      return answer
    },
  )
  return { fetcher, requests, pass: (ms: number) => (now += ms) }
}

it("fetches without cookies", async () => {
  const { fetcher, requests } = setUp()
  expect(await fetcher.get(page)).toEqual({ outcome: "page", html: "<p>" })
  expect(requests).toMatchObject([{ url: page, credentials: "omit" }])
})

it("keeps requests to one host apart, in order", async () => {
  const { fetcher, requests } = setUp()
  await Promise.all([fetcher.get(`${page}?1`), fetcher.get(`${page}?2`), fetcher.get(`${page}?3`)])
  const times = requests.map(({ at }) => at)
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(3_000)
  expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(3_000)
})

it.each([
  ["an error page", () => new Response("", { status: 503 })],
  ["a broken connection", () => new Error("reset")],
])("asks no more for a while after %s", async (_, respond) => {
  const { fetcher, requests, pass } = setUp(respond)
  expect((await fetcher.get(page)).outcome).toBe("failed")
  expect((await fetcher.get(page)).outcome).toBe("failed")
  expect(requests).toHaveLength(1)
  pass(11 * 60_000)
  await fetcher.get(page)
  expect(requests).toHaveLength(2)
})

it("says when it may not look", async () => {
  expect((await setUp(() => new Response("", { status: 403 })).fetcher.get(page)).outcome).toBe("no-access")
})

it("does not take a page of any size", async () => {
  const { fetcher } = setUp(() => new Response("x".repeat(6_000_001)))
  expect((await fetcher.get(page)).outcome).toBe("failed")
})
