/**
 * The pane's document. It waits for the port from the page script, and accepts only one that comes with the secret that
 * both got from the background. Then it draws the scenes that it is sent, and asks the background for what is stored.
 */
import { render } from "preact"
import { send } from "~messages/client"
import { handover, openLine, type ToPage, type ToPane, toPane } from "~messages/pane-port"
import { mostItems } from "~model/limits"
import { readyDocument } from "../parts/mount"
import { t } from "../phrases/text"
import { ownDocumentCss, paneCss } from "../styles/pane.css"
import { Pane, type PaneProps } from "./pane"
import { guardPresses } from "./presses"
import { Stage } from "./stage"
import { isToggle } from "./toggle-key"

function draw(port: MessagePort): void {
  const line = openLine<ToPage, ToPane>(port, toPane, (message) => {
    if (message.kind === "scene") show({ scene: message.scene })
    if (message.kind === "frame-pairs")
      show({ framePairs: [...props.framePairs, ...message.framePairs].slice(-mostItems.framePairs) })
    if (message.kind === "places") stage.place(message.turn, message.places)
    if (message.kind === "rest") show({ isResting: message.isResting })
    if (message.kind === "beat") {
      stage.setSeen(message.isSeen)
      line.send({ kind: "beat" })
    }
  })
  const hide = () => line.send({ kind: "hide" })
  const stage = new Stage(line)
  let props: PaneProps = { stage, scene: null, framePairs: [], isResting: false, onHide: hide }
  const show = (change: Partial<PaneProps>) => {
    props = { ...props, ...change }
    render(<Pane {...props} />, document.body)
  }
  guardPresses(stage)
  addEventListener("keydown", (event) => isToggle(event) && hide(), { capture: true })
  line.send({ kind: "ready" })
}

/** Ports that are offered before the background has answered wait for the answer. */
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
