/** The overlay of a show page: the bar at its video and the tag at its featured product. */
import { Overlay, type OverlayState } from "~ui/overlay/overlay"
import { mountOverlay, type OverlayHost, type Surroundings } from "./overlay-host"

export type ShowOverlayState = Omit<OverlayState, "displayOnly">

function draw(state: ShowOverlayState, { fullscreenElement, onHide }: Surroundings) {
  const displayOnly = fullscreenElement instanceof HTMLVideoElement
  // In full screen a product outside it cannot be seen, so nothing is said beside it.
  const seesProduct = !fullscreenElement || fullscreenElement.contains(state.productElement)
  const productElement = seesProduct ? state.productElement : null
  return <Overlay state={{ ...state, productElement, displayOnly }} onHide={onHide} />
}

export const mountShowOverlay = (signal: AbortSignal): OverlayHost<ShowOverlayState> => mountOverlay(draw, signal)
