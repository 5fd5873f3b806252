// @vitest-environment happy-dom
/** How the video that was chosen before a reload is found again. */
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

it("is found by its name, wherever it is now", () => {
  add("Advert")
  const kettles = add("Kettle hour")
  choose("Kettle hour", 0, 1)
  look()
  expect(chosenVideo()).toBe(kettles)
})

it("a named video is not confused with another in its place, nor with one whose name only begins the same", () => {
  add("Lamp hour")
  add("Kettle hour trailer")
  choose("Kettle hour", 1, 2)
  look()
  expect(isChoiceLost()).toBe(true)
  expect(chosenVideo()).toBeNull()
})

it("an unnamed video is found by its place if there are as many videos and it still has no name", () => {
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
