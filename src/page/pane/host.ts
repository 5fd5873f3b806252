/**
 * The one element that we add to a page. Its closed root holds a popover, which moves nothing in the page's layout and is out of
 * reach of the page's styles; the popover holds the frame in which the pane draws. A page can find the element, hide it or throw
 * it out; but what is drawn belongs to another document, which the page can neither read nor change.
 */

import { makeTag } from "../dom/tag"
import { PASSES_CLASS } from "../placement/coverage"
import { showsNoChildren, upperElement } from "./upper"

/** The page script renews what is shown; where it is gone, so is the pane, after so long. */
const LAPSE_AFTER_SECONDS = 6
/** That costs the page a style of its own each time: every other second will do. */
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
 * A sheet that stays when the page moves the element, which its policy may forbid to an element of style. Firefox lets
 * no content script make one, and asks no policy.
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

/** What a page that has got hold of one of our elements could dim, move or cut it by. */
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

/** Moves a connected node and keeps what it has loaded; in browsers and places where that fails, it loads anew. */
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
  /** In which the pane draws. */
  frame = document.createElement("iframe")
  #frameStyle: FrameStyle = {}
  /** As the browser writes it. */
  #frameStyleText = ""
  #isHidden = false
  #renewedAt = Number.NEGATIVE_INFINITY

  constructor(private readonly options: PaneHostOptions) {}

  /** What is pinned to the document stays in it, under a dialog. A video or a frame alone in full screen can hold nothing. */
  #home(): Element | null {
    const upper = this.options.scrolls ? document.fullscreenElement : upperElement(document)
    return upper && !showsNoChildren(upper) ? upper : document.documentElement
  }

  /** Some pages put whatever stands beside their body into it: there it stands as well. */
  get isAtHome(): boolean {
    const home = this.#home()
    const parent = this.#host?.isConnected ? this.#host.parentElement : null
    return (
      home === null ||
      (parent !== null && (parent === home || (home === document.documentElement && parent === document.body)))
    )
  }

  /** In the top layer; a page that moved the element has taken it out. */
  get isOpen(): boolean {
    return this.#stage?.matches(":popover-open") === true
  }

  /** The element by which the page knows all of this. */
  get element(): HTMLElement | null {
    return this.#host
  }

  /**
   * Stands where it can be seen and clicked, above what came into the top layer before.
   * @returns whether the frame kept its document
   */
  comeHome(): boolean {
    if (this.isAtHome) {
      this.#raise()
      return true
    }
    const kept = this.#host?.isConnected === true
    const before = this.#host
    // A name that was seen once can be made an element of the page's, whose class is handed our closed root.
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

  /** A frame with nothing loaded, in the old one's stead: pages that isolate themselves let in no other. */
  takeCredentiallessFrame(): void {
    const frame: HTMLIFrameElement & { credentialless?: boolean } = this.#makeFrame()
    frame.credentialless = true
    this.frame.replaceWith(frame)
    this.frame = frame
  }

  /** Shown again, it is above what came into the top layer meanwhile. */
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
   * A style that is written anew has the browser paint the page anew, even where it is the same.
   * @param style of the frame, over what the sheet says; nothing that a page wrote there is kept
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
   * Firefox hands the frame itself, and by it all that is around it, to a page that hears of the pointer over it.
   * @returns whether all was as we left it; where not, a new element has to take its place
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

  /** Everything anew, but for what is to be shown. */
  startOver(): void {
    this.#host?.remove()
    this.#host = null
    this.frame = this.#makeFrame()
  }

  /** A page that is zoomed by a rule of its own does not zoom us. */
  straighten(): void {
    const stage = this.#stage as (HTMLElement & { currentCSSZoom?: number }) | null
    if (!stage) return
    const around =
      (this.#host?.parentElement as (HTMLElement & { currentCSSZoom?: number }) | null)?.currentCSSZoom ?? 1
    const zoom = around === 1 ? "" : String(1 / around)
    if (stage.style.zoom !== zoom) stage.style.zoom = zoom
  }

  /** To be called each second: otherwise the pane lapses, as it must when nobody is left to move it. */
  renew(): void {
    const now = performance.now()
    if (now - this.#renewedAt < RENEW_AFTER_MS) return
    this.#renewedAt = now
    // Another one each time that the page has moved the element.
    const [lapse] = this.#stage?.getAnimations() ?? []
    if (lapse) lapse.currentTime = 0
  }

  /** Chromium paints a page twice at each scroll in which a frame of another origin scrolls along: unseen, it need not. */
  keepAway(isAway: boolean): void {
    this.#stage?.classList.toggle("stage--away", isAway)
  }

  /** While something that began in the page is under way, what it does is the page's. */
  letThrough(passes: boolean): void {
    this.#stage?.classList.toggle(PASSES_CLASS, passes)
  }

  /** An unseen element of the size and place of one that the pane draws: what stands where is reckoned with it. */
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

  /** Whether the pane could be seen as far as its own elements go. */
  get isShown(): boolean {
    const { frame } = this
    if (!this.#host?.isConnected || !this.#stage?.matches(":popover-open")) return false
    // Not by the opacity of what is around: nothing of the page's dims what stands in the top layer.
    return frame.checkVisibility({ visibilityProperty: true }) && frame.clientWidth > 0
  }

  /** What lies uppermost at a point of the window is the pane. */
  isUppermostAt(x: number, y: number): boolean {
    const root = this.#host?.getRootNode() as Document | ShadowRoot | undefined
    return root?.elementFromPoint(x, y) === this.#host
  }

  remove(): void {
    this.#host?.remove()
  }
}
