import { expect, it } from "vitest"
import browser from "webextension-polyfill"
import { accessOf } from "../../../src/background/source-access"
import { keepa } from "../../../src/prices/sources/keepa"

/** @param data the kinds of data that the browser says are allowed; undefined as in Chromium, which has none */
const allow = (mayReach: boolean, data?: string[]) =>
  Object.assign(browser, {
    permissions: {
      contains: async () => mayReach,
      getAll: async () => ({ origins: [], ...(data && { data_collection: data }) }),
    },
  })

it("does not ask for kinds of data if the browser has none", async () => {
  allow(true)
  expect(await accessOf(keepa)).toEqual({ isGiven: true, data: [] })
  allow(false)
  expect(await accessOf(keepa)).toEqual({ isGiven: false, data: [] })
})

it("needs each kind of data to be allowed if the browser has them", async () => {
  const data = [...keepa.needs.data]
  allow(true, data)
  expect(await accessOf(keepa)).toEqual({ isGiven: true, data })
  for (const missing of data) {
    allow(
      true,
      data.filter((kind) => kind !== missing),
    )
    expect(await accessOf(keepa)).toEqual({ isGiven: false, data })
  }
  allow(false, data)
  expect(await accessOf(keepa)).toEqual({ isGiven: false, data })
})
