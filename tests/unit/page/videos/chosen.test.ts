// @vitest-environment happy-dom
/** Which video is the one that was chosen before the page was loaded anew. */
import { beforeEach, expect, it } from "vitest"
import { chosenVideo, findChosenAgain, isChoiceLost, setChosen } from "~page/videos/chosen"

const add = (name: string): HTMLVideoElement => {
  const video = document.createElement("video")
  video.setAttribute("aria-label", name)
  document.body.append(video)
  return video
}
const look = () => findChosenAgain(document, [...document.querySelectorAll("video")])
const choose = (name: string, order: number, count: number) =>
  setChosen({ place: "here", at: 0, sign: { name, order, count } })

beforeEach(() => {
  document.body.replaceChildren()
  setChosen(null)
})

it("is found by its name, wherever it stands by now", () => {
  add("Advert")
  const kettles = add("Kettle hour")
  choose("Kettle hour", 0, 1)
  look()
  expect(chosenVideo()).toBe(kettles)
})

it("with a name it is no other video in its place, nor one whose name only begins alike", () => {
  add("Lamp hour")
  add("Kettle hour trailer")
  choose("Kettle hour", 1, 2)
  look()
  expect(isChoiceLost()).toBe(true)
  expect(chosenVideo()).toBeNull()
})

it("without a name it is found by its place, among as many videos, where it has no name yet", () => {
  add("")
  const second = add("")
  choose("", 1, 2)
  look()
  expect(chosenVideo()).toBe(second)
  setChosen(null)
  second.setAttribute("aria-label", "Advert")
  choose("", 1, 2)
  look()
  expect(chosenVideo()).toBeNull()
})
