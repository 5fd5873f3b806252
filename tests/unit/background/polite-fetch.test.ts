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

it("a page that is not there keeps it from no other", async () => {
  const { fetcher, requests } = setUp((url) => new Response("<p>", { status: url.endsWith("gone") ? 404 : 200 }))
  expect((await fetcher.get(`${page}gone`)).outcome).toBe("not-there")
  expect((await fetcher.get(page)).outcome).toBe("page")
  expect(requests).toHaveLength(2)
})

it("makes one request for all who wait for the same page", async () => {
  const { fetcher, requests } = setUp()
  const outcomes = await Promise.all([fetcher.get(page), fetcher.get(page)])
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["page", "page"])
  expect(requests).toHaveLength(1)
  await fetcher.get(page)
  expect(requests).toHaveLength(2)
})

it("does not ask for what nobody waits for when its turn comes", async () => {
  const { fetcher, requests } = setUp()
  const [first, second, shared] = [new AbortController(), new AbortController(), new AbortController()]
  const all = Promise.all([
    fetcher.get(page, first.signal),
    fetcher.get(`${page}?left`, second.signal),
    fetcher.get(`${page}?shared`, shared.signal),
    fetcher.get(`${page}?shared`),
  ])
  second.abort()
  shared.abort()
  expect((await all).map(({ outcome }) => outcome)).toEqual(["page", "cancelled", "page", "page"])
  expect(requests.map(({ url }) => url)).toEqual([page, `${page}?shared`])
  expect((await fetcher.get(`${page}?left`)).outcome).toBe("page")
})

it.each([
  ["read", 5 * 3_600_000, true],
  ["read", 7 * 3_600_000, false],
  ["unreadable", 5 * 3_600_000, true],
  ["failed", 5 * 60_000, true],
  ["failed", 11 * 60_000, false],
  ["no-access", 23 * 3_600_000, true],
  ["not-there", 23 * 3_600_000, true],
  ["not-there", 25 * 3_600_000, false],
] as const)("a page that was %s %i ms ago: fresh is %s", (outcome, ago, expected) => {
  const { fetcher, pass } = setUp()
  const at = 1_000_000
  pass(ago)
  expect(fetcher.isFresh({ at, outcome })).toBe(expected)
})

it.each([401, 403])("says when it may not look (%i), and asks for other pages all the same", async (status) => {
  const { fetcher, requests } = setUp(() => new Response("", { status }))
  expect((await fetcher.get(page)).outcome).toBe("no-access")
  await fetcher.get(`${page}?other`)
  expect(requests).toHaveLength(2)
})

it("does not take a page of any size", async () => {
  const { fetcher } = setUp(() => new Response("x".repeat(6_000_001)))
  expect((await fetcher.get(page)).outcome).toBe("failed")
})
