import { expect, it } from "vitest"
import browser from "webextension-polyfill"
import { accessOf } from "../../../src/background/source-access"
import { keepa } from "../../../src/prices/sources/keepa"

/** @param data what the browser says of allowed kinds; undefined as in Chromium, which knows none */
const allow = (mayReach: boolean, data?: string[]) =>
  Object.assign(browser, {
    permissions: {
      contains: async () => mayReach,
      getAll: async () => ({ origins: [], ...(data && { data_collection: data }) }),
    },
  })

it("asks for no kinds of data where the browser knows none", async () => {
  allow(true)
  expect(await accessOf(keepa)).toEqual({ isGiven: true, data: [] })
  allow(false)
  expect(await accessOf(keepa)).toEqual({ isGiven: false, data: [] })
})

it("needs each kind of data allowed where the browser knows them", async () => {
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
