/** What the page script wants drawn, drawn. */
import { useEffect, useState } from "preact/hooks"
import type { FramePair } from "~messages/map"
import type { Line, Scene, ToPage } from "~messages/pane-port"
import { StageContext } from "./box"
import { PointedProduct } from "./pointed-product"
import { Show } from "./show"
import type { Stage } from "./stage"
import { TileBadges } from "./tile-badges"

export interface PaneProps {
  stage: Stage
  line: Line<ToPage>
  /** @returns ends it */
  onScene(hear: (scene: Scene) => void): () => void
  onPairs(hear: (pairs: readonly FramePair[]) => void): () => void
  onRest(hear: (isResting: boolean) => void): () => void
}

export function Pane({ stage, line, onScene, onPairs, onRest }: PaneProps) {
  const [scene, setScene] = useState<Scene | null>(null)
  const [framePairs, setFramePairs] = useState<readonly FramePair[]>([])
  const [isResting, setResting] = useState(false)
  useEffect(() => onScene(setScene), [onScene])
  useEffect(() => onPairs(setFramePairs), [onPairs])
  useEffect(() => onRest(setResting), [onRest])
  const hide = () => line.send({ kind: "hide" })
  return (
    <StageContext.Provider value={stage}>
      <div class={isResting ? "lp-quiet" : ""}>
        {scene?.kind === "show" && <Show scene={scene} framePairs={framePairs} onHide={hide} />}
        {scene?.kind === "product" && <PointedProduct scene={scene} onHide={hide} />}
        {scene?.kind === "directory" && <TileBadges badges={scene.badges} />}
      </div>
    </StageContext.Provider>
  )
}
