/** The mall's Keepa and our reader of it, which share nothing but the documented format. */
import { describe, expect, it } from "vitest"
import { makeProductKey } from "../../../src/model/keys"
import { keepa } from "../../../src/prices/sources/keepa"
import { KeepaAccount } from "../../mall/keepa-account"
import { keepaApi } from "../../mall/routes/keepa"

const now = Date.UTC(2026, 5, 1, 12, 0, 20)
const product = { key: makeProductKey("amazon", "B0MALLLP04"), url: "https://www.amazon.com/dp/B0MALLLP04" }

const ask = (account: KeepaAccount, key = account.key, of = product) =>
  keepa.history(of, {
    key,
    now,
    get: async (url) => {
      const { status, body } = keepaApi(
        account,
        { url: new URL(url), portSuffix: "", madeUpPast: false, signal: new AbortController().signal },
        now,
      )
      return { status, text: String(body) }
    },
  })

describe("the mall's Keepa", () => {
  it("gives a history that ends at today's price, for one token", async () => {
    const account = new KeepaAccount()
    const { sightings, trouble, tokens } = await ask(account)
    expect(trouble).toBeNull()
    expect(sightings.at(-1)).toMatchObject({ amountMinor: 9_900, currency: "USD", origin: "Keepa, amazon.com" })
    expect(sightings.some(({ availability }) => availability === "out-of-stock")).toBe(true)
    expect(tokens).toEqual({ left: 59, perMinute: 1, nextAt: now + 40_000, at: now })
  })

  it("refuses another key, and questions without tokens", async () => {
    const account = new KeepaAccount()
    expect((await ask(account, "x".repeat(64))).trouble).toBe("key-refused")
    account.tokensLeft = 0
    expect(await ask(account)).toMatchObject({ trouble: "no-tokens", tokens: { left: 0 } })
  })

  it("knows only the mall's goods", async () => {
    const stranger = { key: makeProductKey("amazon", "B000000001"), url: "https://www.amazon.com/dp/B000000001" }
    const account = new KeepaAccount()
    expect((await ask(account, account.key, stranger)).trouble).toBe("no-prices")
  })
})
