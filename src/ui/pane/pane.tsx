/** Draws the scene that the page script describes. */
import type { FramePair } from "~messages/map"
import type { Scene } from "~messages/pane-port"
import { StageContext } from "./box"
import { PointedProduct } from "./pointed-product"
import { Show } from "./show"
import type { Stage } from "./stage"
import { TileBadges } from "./tile-badges"

export interface PaneProps {
  stage: Stage
  /** Null until the page script has sent one. */
  scene: Scene | null
  framePairs: readonly FramePair[]
  /** The pointer has stopped moving, so players hide their controls. */
  isResting: boolean
  onHide(): void
}

export const Pane = ({ stage, scene, framePairs, isResting, onHide }: PaneProps) => (
  <StageContext.Provider value={stage}>
    <div class={isResting ? "lp-quiet" : ""}>
      {scene?.kind === "show" && <Show scene={scene} framePairs={framePairs} onHide={onHide} />}
      {scene?.kind === "product" && <PointedProduct scene={scene} onHide={onHide} />}
      {scene?.kind === "directory" && <TileBadges badges={scene.badges} />}
    </div>
  </StageContext.Provider>
)
