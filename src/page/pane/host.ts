/**
 * The one element that we add to a page. Its closed root holds a popover, which moves nothing in the page's layout and is out of
 * reach of the page's styles; the popover holds the frame in which the pane draws. A page can find the element, hide it or throw
 * it out; but what is drawn belongs to another document, which the page can neither read nor change.
 */

import { makeTag } from "../dom/tag"
import { PASSES_CLASS } from "../placement/coverage"
import { showsNoChildren, upperElement } from "./upper"

/** The page script keeps renewing the pane; if the script is gone, the pane disappears after this long. */
const LAPSE_AFTER_SECONDS = 6
/** Each renewal makes the page work out styles once more, so every other second will do. */
const RENEW_AFTER_MS = 1_900

const rules = `
:host { all: initial !important; display: contents !important; }
.stage {
  all: initial; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; overflow: visible;
  background: transparent; pointer-events: none; direction: ltr; color-scheme: light dark;
  animation: lapse 0s ${LAPSE_AFTER_SECONDS}s forwards;
}
.stage--scrolls { position: absolute; right: auto; bottom: auto; width: 0; height: 0; }
.stage:not(:popover-open) { display: none; }
.stage::backdrop { display: none; }
iframe {
  all: initial; visibility: inherit; position: absolute; inset: 0; width: 100%; height: 100%; border: 0;
  background: transparent; color-scheme: light dark; pointer-events: auto; clip-path: inset(100%);
}
.stage--scrolls iframe { pointer-events: none; clip-path: none; }
.stage--away { position: fixed; }
.stage--away iframe { clip-path: inset(100%); }
.${PASSES_CLASS} iframe { pointer-events: none; }
/* Below the frame: the shadow of one box falls on no other. */
.shape {
  all: initial; visibility: inherit; position: absolute; z-index: -1; inset: 0 auto auto 0; pointer-events: none; border-radius: 12px;
}
.shape--shown { box-shadow: 0 1px 2px rgb(0 0 0 / .16), 0 6px 20px rgb(0 0 0 / .18); }
@keyframes lapse { to { visibility: hidden; } }
@media print { .stage { display: none; } }
`

/**
 * A constructed sheet still applies when the page moves the element; a style element may then be forbidden by the
 * page's policy. In Firefox a content script cannot construct one, but no policy applies to its style element.
 */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const element = document.createElement("style")
    element.textContent = rules
    root.append(element)
  }
}

export interface PaneHostOptions {
  /** The pane lies in the document and scrolls with it, rather than in the window; every click goes through it. */
  scrolls: boolean
}

/** The styles with which a page that has got hold of one of our elements could dim, move or cut it. */
const plain = {
  opacity: "1",
  filter: "none",
  transform: "none",
  translate: "none",
  scale: "none",
  rotate: "none",
  maskImage: "none",
  mixBlendMode: "normal",
} as const

function looksPlain(element: Element): boolean {
  const style = getComputedStyle(element)
  return Object.entries(plain).every(([name, value]) => (style[name as keyof typeof plain] || value) === value)
}

type FrameStyle = Partial<Record<"clipPath" | "width" | "height", string>>

/** Moves a connected node without reloading it; where the browser cannot do that, it is reloaded. */
function moveInto(parent: Element, child: Element): void {
  const target = parent as Element & { moveBefore?(node: Node, before: Node | null): void }
  try {
    if (!target.moveBefore) throw new Error("not known here")
    target.moveBefore(child, null)
  } catch {
    parent.append(child)
  }
}

export class PaneHost {
  #host: HTMLElement | null = null
  #stage: HTMLElement | null = null
  readonly #shapes: HTMLElement[] = []
  /** The frame that the pane draws in. */
  frame = document.createElement("iframe")
  #frameStyle: FrameStyle = {}
  /** As the browser serialises it. */
  #frameStyleText = ""
  #isHidden = false
  #renewedAt = Number.NEGATIVE_INFINITY

  constructor(private readonly options: PaneHostOptions) {}

  /**
   * A pane that scrolls with the document stays in it, even under a dialog. A full-screen video or frame can hold
   * nothing of ours.
   */
  #home(): Element | null {
    const upper = this.options.scrolls ? document.fullscreenElement : upperElement(document)
    return upper && !showsNoChildren(upper) ? upper : document.documentElement
  }

  /** Some pages move whatever stands beside their body into it; there it is at home too. */
  get isAtHome(): boolean {
    const home = this.#home()
    const parent = this.#host?.isConnected ? this.#host.parentElement : null
    return (
      home === null ||
      (parent !== null && (parent === home || (home === document.documentElement && parent === document.body)))
    )
  }

  /** Whether it is in the top layer; a page that moves the element takes it out. */
  get isOpen(): boolean {
    return this.#stage?.matches(":popover-open") === true
  }

  /** The one element that the page can see. */
  get element(): HTMLElement | null {
    return this.#host
  }

  /**
   * Puts the pane where it can be seen and clicked, above whatever entered the top layer before it.
   * @returns whether the frame kept its document
   */
  comeHome(): boolean {
    if (this.isAtHome) {
      this.#raise()
      return true
    }
    const kept = this.#host?.isConnected === true
    const before = this.#host
    // Always a new name: a page that has seen one can define an element of that name, whose class is handed our closed
    // root.
    const host = document.createElement(makeTag())
    const root = host.attachShadow({ mode: "closed" })
    const stage = document.createElement("div")
    stage.className = this.options.scrolls ? "stage stage--scrolls" : "stage"
    stage.popover = "manual"
    dress(root)
    root.append(stage)
    this.#home()?.append(host)
    this.#host = host
    this.#stage = stage
    this.#raise()
    if (kept) moveInto(stage, this.frame)
    else stage.append(this.frame)
    stage.append(...this.#shapes)
    before?.remove()
    this.renew()
    return kept
  }

  #makeFrame(): HTMLIFrameElement {
    const frame = document.createElement("iframe")
    Object.assign(frame.style, this.#frameStyle)
    return frame
  }

  /** Replaces the frame by an empty credentialless one, the only kind that isolated pages let in. */
  takeCredentiallessFrame(): void {
    const frame: HTMLIFrameElement & { credentialless?: boolean } = this.#makeFrame()
    frame.credentialless = true
    this.frame.replaceWith(frame)
    this.frame = frame
  }

  /** Opening the popover again puts it above whatever entered the top layer meanwhile. */
  #raise(): void {
    const stage = this.#stage
    if (!stage?.isConnected) return
    if (stage.matches(":popover-open")) stage.hidePopover()
    if (!this.#isHidden) stage.showPopover()
    this.straighten()
  }

  hide(isHidden: boolean): void {
    this.#isHidden = isHidden
    if (isHidden) this.#stage?.hidePopover()
    else this.#raise()
  }

  /**
   * Writes the frame's style only if it differs: even writing the same style makes the browser repaint the page.
   * @param style overrides the sheet; whatever the page wrote there is removed
   */
  shapeFrame(style: FrameStyle): void {
    const next = { ...this.#frameStyle, ...style }
    const isSame = Object.entries(next).every(([name, value]) => this.#frameStyle[name as keyof FrameStyle] === value)
    if (isSame && this.frame.style.cssText === this.#frameStyleText) return
    this.#frameStyle = next
    this.frame.style.cssText = ""
    Object.assign(this.frame.style, this.#frameStyle)
    this.#frameStyleText = this.frame.style.cssText
  }

  /**
   * In Firefox, a page that listens for the pointer over the frame is handed the frame itself, and through it
   * everything around it.
   * @returns whether all is as we left it; if not, a new element has to take its place
   */
  get isUntouched(): boolean {
    const [stage, { frame }] = [this.#stage, this]
    if (!stage) return true
    const root = stage.getRootNode() as ShadowRoot
    const others = [...root.children].filter((child) => child !== stage)
    const isSheetOwn = others.every((child) => child.localName === "style" && child.textContent === rules)
    const parts = [frame, ...this.#shapes]
    const holdsOwnOnly = [...stage.children].every((child) => parts.includes(child as HTMLElement))
    const isFrameOwn =
      frame.style.cssText === this.#frameStyleText &&
      frame.getAttributeNames().every((name) => name === "style" || name === "credentialless")
    const isStageOwn =
      stage.classList.contains("stage") &&
      stage.getAttributeNames().every((name) => ["class", "popover", "style"].includes(name)) &&
      [...stage.style].every((name) => name === "zoom")
    return isSheetOwn && holdsOwnOnly && isFrameOwn && isStageOwn && looksPlain(stage) && looksPlain(frame)
  }

  /** Drops the element and makes a new frame that looks the same. */
  startOver(): void {
    this.#host?.remove()
    this.#host = null
    this.frame = this.#makeFrame()
  }

  /** Undoes a zoom that the page's own styles apply to us. */
  straighten(): void {
    const stage = this.#stage as (HTMLElement & { currentCSSZoom?: number }) | null
    if (!stage) return
    const around =
      (this.#host?.parentElement as (HTMLElement & { currentCSSZoom?: number }) | null)?.currentCSSZoom ?? 1
    const zoom = around === 1 ? "" : String(1 / around)
    if (stage.style.zoom !== zoom) stage.style.zoom = zoom
  }

  /** Call every second: otherwise the pane disappears, as it must when no script is left to move it. */
  renew(): void {
    const now = performance.now()
    if (now - this.#renewedAt < RENEW_AFTER_MS) return
    this.#renewedAt = now
    // A different animation each time the page has moved the element.
    const [lapse] = this.#stage?.getAnimations() ?? []
    if (lapse) lapse.currentTime = 0
  }

  /**
   * Chromium paints a page twice per scroll if a frame of another origin scrolls along. While ours is unseen, it need
   * not.
   */
  keepAway(isAway: boolean): void {
    this.#stage?.classList.toggle("stage--away", isAway)
  }

  /** Lets the pointer through to the page while a gesture that began there is under way. */
  letThrough(passes: boolean): void {
    this.#stage?.classList.toggle(PASSES_CLASS, passes)
  }

  /**
   * Adds a stand-in for a box that the pane draws, of the same size and place: placement works with it, and it casts
   * the box's shadow.
   */
  addShape(): HTMLElement {
    const shape = document.createElement("div")
    shape.className = "shape"
    this.#shapes.push(shape)
    this.#stage?.append(shape)
    return shape
  }

  removeShape(shape: HTMLElement): void {
    const at = this.#shapes.indexOf(shape)
    if (at >= 0) this.#shapes.splice(at, 1)
    shape.remove()
  }

  /** Whether the pane is visible, as far as its own elements go. */
  get isShown(): boolean {
    const { frame } = this
    if (!this.#host?.isConnected || !this.#stage?.matches(":popover-open")) return false
    // Opacity around it does not count: nothing of the page's dims what is in the top layer.
    return frame.checkVisibility({ visibilityProperty: true }) && frame.clientWidth > 0
  }

  /** Whether the pane is uppermost at a point of the window. */
  isUppermostAt(x: number, y: number): boolean {
    const root = this.#host?.getRootNode() as Document | ShadowRoot | undefined
    return root?.elementFromPoint(x, y) === this.#host
  }

  remove(): void {
    this.#host?.remove()
  }
}
