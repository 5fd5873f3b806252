/** The overlay of a show page: the bar at its video and the tag at its featured product. */
import { Overlay, type OverlayState } from "~ui/overlay/overlay"
import { mountOverlay, type OverlayHost, type Surroundings, showsNoChildren } from "./overlay-host"

export type ShowOverlayState = Omit<OverlayState, "displayOnly">

function draw(state: ShowOverlayState, { upper, onHide }: Surroundings) {
  const displayOnly = showsNoChildren(upper)
  // Outside a full-screen element a product cannot be seen, behind a dialog not be reached: nothing is said beside it.
  const seesProduct = !upper || upper.contains(state.productElement)
  const productElement = seesProduct ? state.productElement : null
  return <Overlay state={{ ...state, productElement, displayOnly }} onHide={onHide} />
}

export const mountShowOverlay = (signal: AbortSignal): OverlayHost<ShowOverlayState> => mountOverlay(draw, signal)
