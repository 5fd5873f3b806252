/** A box of the pane. The page script says where it goes. */
import { type ComponentChildren, createContext } from "preact"
import { useContext, useLayoutEffect, useRef } from "preact/hooks"
import type { Stage } from "./stage"

export const StageContext = createContext<Stage | null>(null)

export interface BoxProps {
  /** The name by which page script and pane know the box. */
  name: string
  /** The user has opened the box, so it stays where it is. */
  pinned: boolean
  children: ComponentChildren
}

export function Box({ name, pinned, children }: BoxProps) {
  const stage = useContext(StageContext)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (box.current ? stage?.add(name, box.current, pinned) : undefined), [stage, name, pinned])
  return (
    <div ref={box} class={`lp-box ${pinned ? "lp-box--front" : ""}`}>
      {children}
    </div>
  )
}
