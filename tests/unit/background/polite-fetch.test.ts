import { describe, expect, it, vi } from "vitest"
import { PoliteFetcher } from "../../../src/background/polite-fetch"
import { noon } from "../make"

const page = "https://www.amazon.com/dp/B000000001"

const html = (body: BodyInit, init: ResponseInit = {}) =>
  new Response(body, { headers: { "content-type": "text/html; charset=utf-8" }, ...init })
/** A response as `fetch` returns it after a redirect. */
const from = (url: string, response: Response) => Object.defineProperty(response, "url", { value: url })

function setUp(respond: (url: string) => Response | Error = () => html("<p>")) {
  let now = 1_000_000
  const requests: (RequestInit & { url: string; at: number })[] = []
  const fetcher = new PoliteFetcher(
    () => now,
    async (ms) => {
      now += ms
    },
    async (url, options) => {
      requests.push({ ...options, url: String(url), at: now })
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

it("spaces out requests to one host and keeps their order", async () => {
  const { fetcher, requests } = setUp()
  await Promise.all([fetcher.get(`${page}?1`), fetcher.get(`${page}?2`), fetcher.get(`${page}?3`)])
  const times = requests.map(({ at }) => at)
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(3_000)
  expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(3_000)
})

it.each([
  ["an error page", () => new Response("", { status: 503 })],
  ["a broken connection", () => new Error("reset")],
])("makes no requests for a while after %s", async (_, respond) => {
  const { fetcher, requests, pass } = setUp(respond)
  expect((await fetcher.get(page)).outcome).toBe("failed")
  expect((await fetcher.get(page)).outcome).toBe("failed")
  expect(requests).toHaveLength(1)
  pass(11 * 60_000)
  await fetcher.get(page)
  expect(requests).toHaveLength(2)
})

it("a missing page does not stop it from fetching others", async () => {
  const { fetcher, requests } = setUp((url) => html("<p>", { status: url.endsWith("gone") ? 404 : 200 }))
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

it("does not make a request if nobody is waiting any more when its turn comes", async () => {
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

it.each([401, 403])("says when access is refused (%i), and still requests other pages", async (status) => {
  const { fetcher, requests } = setUp(() => new Response("", { status }))
  expect((await fetcher.get(page)).outcome).toBe("no-access")
  await fetcher.get(`${page}?other`)
  expect(requests).toHaveLength(2)
})

it("does not accept pages above a size limit", async () => {
  const { fetcher } = setUp(() => html("x".repeat(6_000_001)))
  expect((await fetcher.get(page)).outcome).toBe("failed")
})

describe("an answer", () => {
  it.each([
    ["another site's", "https://127.0.0.1/admin"],
    ["of another shop of the same platform", "https://two.myshopify.com/p"],
  ])("that is %s is discarded unread", async (_, url) => {
    const seen = { read: 0, cancelled: false }
    const body = new ReadableStream(
      {
        pull: () => void seen.read++,
        cancel: () => {
          seen.cancelled = true
        },
      },
      { highWaterMark: 0 },
    )
    const { fetcher } = setUp(() => from(url, html(body)))
    expect(await fetcher.get("https://one.myshopify.com/p")).toEqual({ outcome: "no-access" })
    expect(seen).toEqual({ read: 0, cancelled: true })
  })

  it("from another host of the shop is read", async () => {
    const { fetcher } = setUp(() => from("https://amazon.com/dp/B000000001", html("<p>")))
    expect(await fetcher.get(page)).toEqual({ outcome: "page", html: "<p>" })
  })

  it.each(["application/octet-stream", "application/json", "video/mp4", "text/htmlx", ""])(
    "that is not a page is not read: %s",
    async (type) => {
      const { fetcher } = setUp(() => html("<p>", { headers: { "content-type": type } }))
      expect((await fetcher.get(page)).outcome).toBe("not-there")
    },
  )

  it("that never ends is cut off at the size limit", async () => {
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        given += 1_000_000
        stream.enqueue(new Uint8Array(1_000_000))
      },
    })
    const { fetcher } = setUp(() => html(endless))
    expect((await fetcher.get(page)).outcome).toBe("failed")
    expect(given).toBeLessThan(12_000_000)
  })

  it("that does not end in time is given up", async () => {
    const time = new AbortController()
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(time.signal)
    /** As `fetch` does, it ends the body, too. */
    const slow = async (_: unknown, options?: RequestInit) =>
      html(
        new ReadableStream({
          start: (stream) => options?.signal?.addEventListener("abort", () => stream.error(new Error("time is up"))),
        }),
      )
    const answer = new PoliteFetcher(() => 1_000_000, undefined, slow).get(page)
    setTimeout(() => time.abort(), 10)
    expect((await answer).outcome).toBe("failed")
    expect(timeout).toHaveBeenCalledWith(15_000)
    timeout.mockRestore()
  })

  it("is whole, whatever the pieces it comes in", async () => {
    const bytes = new TextEncoder().encode("<p>9,99\u00a0\u20ac")
    const pieces = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const byte of bytes) stream.enqueue(new Uint8Array([byte]))
        stream.close()
      },
    })
    const { fetcher } = setUp(() => html(pieces))
    expect(await fetcher.get(page)).toEqual({ outcome: "page", html: "<p>9,99\u00a0\u20ac" })
  })
})

it("does not depend on the clock: one set back by years delays no request", async () => {
  const { fetcher, requests, pass } = setUp()
  await fetcher.get(page)
  pass(-900_000)
  const before = requests.length
  await fetcher.get(`${page}?2`)
  expect(requests[before]!.at).toBeLessThanOrEqual(1_000_000 - 900_000 + 3_000)
})

describe("the time", () => {
  const dated = (headers: HeadersInit) => setUp(() => new Response(null, { headers }))
  const date = "Thu, 15 Jan 2026 12:00:00 GMT"

  it("is asked for with nothing but the address, at most once every few minutes", async () => {
    const { fetcher, requests, pass } = dated({ date })
    expect(await Promise.all([fetcher.dateAt(page), fetcher.dateAt(`${page}?2`)])).toEqual([noon, noon])
    expect(requests).toMatchObject([{ url: page, credentials: "omit", method: "HEAD", redirect: "error" }])
    pass(11 * 60_000)
    await fetcher.dateAt(page)
    expect(requests).toHaveLength(2)
  })

  it("of a cached answer is corrected by the answer's age", async () => {
    expect(await dated({ date, age: "3600" }).fetcher.dateAt(page)).toBe(noon + 3_600_000)
  })

  it.each<[string, () => Response | Error]>([
    ["no date", () => new Response(null)],
    ["something else", () => new Response(null, { headers: { date: "soon" } })],
    ["nothing", () => new Error("reset")],
  ])("is not known from a site that says %s", async (_, respond) => {
    expect(await setUp(respond).fetcher.dateAt(page)).toBeNull()
  })
})
