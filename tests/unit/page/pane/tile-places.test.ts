// @vitest-environment happy-dom
/** Where the badges of a directory are in the document, and when their pane rests. */
import { afterEach, expect, it } from "vitest"
import type { PaneHost } from "~page/pane/host"
import { TilePlaces } from "~page/pane/tile-places"

const over = new AbortController()
afterEach(() => over.abort())

it("the pane rests while no badge is near the window", () => {
  const tile = document.createElement("li")
  document.body.append(tile)
  const rest: boolean[] = []
  const host = { keepAway: (isAway: boolean) => rest.push(isAway), shapeFrame: () => undefined, element: null }
  const places = new TilePlaces(
    host as unknown as PaneHost,
    () => undefined,
    () => new Map([["show", tile]]),
    over.signal,
  )
  const look = (windows: number) => {
    tile.getBoundingClientRect = () => new DOMRect(0, windows * innerHeight - 20, 200, 100)
    places.setSizes({ show: { width: 40, height: 20, isOpen: false, isUsed: false } })
    return rest.at(-1)
  }
  expect(look(0)).toBe(false)
  expect(look(-1)).toBe(false)
  expect(look(-3)).toBe(true)
  expect(look(3)).toBe(true)
  expect(look(1)).toBe(false)
  places.setSizes({})
  expect(rest.at(-1)).toBe(true)
})
