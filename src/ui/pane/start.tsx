/**
 * The pane's document: it waits for the port that the page script hands it, and takes none without the word that both
 * got from the background. Then it draws what it is told, and asks the background for what is stored.
 */
import { render } from "preact"
import { send } from "~messages/client"
import type { FramePair } from "~messages/map"
import { handover, openLine, type Scene, type ToPage, type ToPane, toPane } from "~messages/pane-port"
import { readyDocument } from "../mount"
import { t } from "../text"
import { isToggle } from "../toggle-key"
import { Pane } from "./pane"
import { ownDocumentCss, paneCss } from "./pane.css"
import { guardPresses } from "./presses"
import { Stage } from "./stage"

/** Keeps the last value for whoever asks later. */
function heard<T>() {
  let last: { value: T } | null = null
  let hear: ((value: T) => void) | null = null
  return {
    say(value: T) {
      last = { value }
      hear?.(value)
    },
    listen: (to: (value: T) => void) => {
      hear = to
      if (last) to(last.value)
      return () => {
        hear = null
      }
    },
  }
}

function draw(port: MessagePort): void {
  const scenes = heard<Scene>()
  const pairs = heard<readonly FramePair[]>()
  const rests = heard<boolean>()
  let framePairs: readonly FramePair[] = []
  const line = openLine<ToPage, ToPane>(port, toPane, (message) => {
    if (message.kind === "scene") scenes.say(message.scene)
    if (message.kind === "frame-pairs") {
      framePairs = [...framePairs, ...message.framePairs]
      pairs.say(framePairs)
    }
    if (message.kind === "places") stage.place(message.turn, message.places)
    if (message.kind === "seen") stage.setSeen(message.isSeen)
    if (message.kind === "rest") rests.say(message.isResting)
    if (message.kind === "ping") line.send({ kind: "pong" })
  })
  const stage = new Stage(line)
  guardPresses(stage)
  addEventListener("keydown", (event) => isToggle(event) && line.send({ kind: "hide" }), { capture: true })
  const { listen: onScene } = scenes
  render(
    <Pane stage={stage} line={line} onScene={onScene} onPairs={pairs.listen} onRest={rests.listen} />,
    document.body,
  )
  line.send({ kind: "ready" })
}

/** Offers that come before the background has answered wait for it. */
export function startPane(): void {
  readyDocument(paneCss + ownDocumentCss)
  document.title = t("extensionName")
  const own = send("pane.hello", {}).then(
    ({ nonce }) => nonce,
    () => null,
  )
  let isDrawing = false
  addEventListener("message", ({ data, ports }) => {
    const offer = handover.safeParse(data)
    const [port] = ports
    if (!offer.success || !port) return
    void own.then((nonce) => {
      if (isDrawing || nonce === null || offer.data.nonce !== nonce) return
      isDrawing = true
      draw(port)
    })
  })
}
