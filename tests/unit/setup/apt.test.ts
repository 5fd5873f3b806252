import { expect, it } from "vitest"
import { decoderIn } from "../../../scripts/setup/apt.mjs"

it("chooses the decoder that Firefox recommends and this release has", () => {
  const depends = [
    "firefox-esr",
    "  Depends: libvpx7",
    " |Recommends: <libavcodec60>",
    " |Recommends: <libavcodec-extra60>",
    " |Recommends: libavcodec59",
    " |Recommends: libavcodec-extra59",
    "  Recommends: <libavcodec-extra58>",
  ].join("\n")
  expect(decoderIn(depends)).toBe("libavcodec59")
})

it("falls back to the name that every release has if apt does not know this Firefox", () => {
  expect(decoderIn("")).toBe("libavcodec-extra")
})
