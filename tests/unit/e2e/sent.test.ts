import { request } from "node:http"
import { expect, it } from "vitest"
import { startRecordingProxy } from "../../e2e/driver/recording-proxy"
import { keepaException, pageExceptions, unexplained } from "../../e2e/sent"

const page = [/^GET https:\/\/www\.amazon\.com\/live$/]
const found = (...requests: string[]) => unexplained({ hosts: [], requests }, "chromium", page, pageExceptions)

it("finds nothing in what the page requests, the README names or the browser does by itself", () => {
  const own = "POST https://accounts.google.com/ListAccounts?gpsia=1"
  expect(found("GET https://www.amazon.com/live", "GET https://www.amazon.com/dp/B0MALLMG10", own)).toEqual([])
})

it.each([
  ["another host", "GET https://leak.example/dp/B0MALLMG10"],
  ["another method", "POST https://www.amazon.com/dp/B0MALLMG10"],
  ["something in the query", "GET https://www.amazon.com/dp/B0MALLMG10?watched=44"],
  ["no encryption", "GET http://www.amazon.com/dp/B0MALLMG10"],
  ["another page of the shop", "GET https://www.amazon.com/gp/help"],
  ["another request to a host that the browser contacts itself", "GET https://accounts.google.com/o/oauth2"],
  ["Keepa, which is off", "GET https://api.keepa.com/token?key=k"],
])("finds %s", (_, request) => {
  expect(found(request)).toEqual([request])
})

it("accepts requests to Keepa once it is on", () => {
  const requests = ["GET https://api.keepa.com/token?key=k"]
  expect(unexplained({ hosts: ["api.keepa.com"], requests }, "firefox", [], [keepaException])).toEqual([])
})

it("finds a host that was connected to without a readable request", () => {
  const hosts = ["leak.example", "www.amazon.com"]
  const requests = ["GET https://www.amazon.com/live"]
  expect(unexplained({ hosts, requests }, "firefox", page, [])).toEqual(["connected to leak.example"])
})

it("records unencrypted requests, and does not answer them", async () => {
  const proxy = await startRecordingProxy(9)
  const status = await new Promise((resolve, reject) => {
    request({ port: proxy.port, path: "http://leak.example/b" }, ({ statusCode }) => resolve(statusCode))
      .on("error", reject)
      .end()
  })
  expect(status).toBe(502)
  expect(proxy.unencrypted).toEqual(["GET http://leak.example/b"])
  await proxy.close()
})

it("records the target of a connection even if it does not exist", async () => {
  const proxy = await startRecordingProxy(9)
  const asked = request({ port: proxy.port, method: "CONNECT", path: "leak.example:443" })
  await new Promise((resolve) => asked.on("error", resolve).end())
  expect([...proxy.hosts]).toEqual(["leak.example"])
  await proxy.close()
})
