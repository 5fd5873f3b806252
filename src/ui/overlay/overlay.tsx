/** What stands on the page: a bar at the video, a tag at the featured product, both opening into a panel. */
import { useId, useMemo, useState } from "preact/hooks"
import type { FramePair, Input } from "~messages/map"
import type { SessionView } from "~model/session"
import type { SiteOrigin } from "~model/site-origin"
import type { UnreadPage } from "~model/tab"
import { AccessNeeded } from "../parts/access-needed"
import { EvidenceCard } from "../parts/evidence-card"
import { UnreadReport } from "../parts/unread-report"
import { VerdictMark } from "../parts/verdict-mark"
import { sayHeadline, sayVerdict } from "../say"
import { saySiteRule } from "../site-words"
import { t } from "../text"
import { toneOf } from "../tone"
import { Anchored } from "./anchored"
import { HideButton } from "./hide-button"
import { ProductTag, type TagProduct } from "./product-tag"
import type { Places } from "./spots"

export interface OverlayState {
  /** Null until the session is open. */
  view: SessionView | null
  framePairs: readonly FramePair[]
  trouble: "gone" | "deleted" | "store-broken" | "clock-in-doubt" | "unreadable" | null
  video: Element | null
  product: TagProduct | null
  /** The element of the featured product on the page; null where it cannot be seen. */
  productElement: Element | null
  /** A video alone in full screen: shown, but nothing in it can be clicked. */
  displayOnly: boolean
  /** Sites whose access is missing, because the video seems to play in a frame of theirs. */
  needs: readonly SiteOrigin[]
  /** What could not be read of this page. */
  unread: UnreadPage | null
  /** Opens a page of the extension's own; a link from a page of the web would be refused. */
  onOpenPage(page: Input<"page.own.open">): void
  recordedContentRule?: { site: string; url: string }
}

function sayTrouble(trouble: OverlayState["trouble"]): string | null {
  if (trouble === "gone") return t("troubleGone")
  if (trouble === "deleted") return t("troubleDeleted")
  if (trouble === "store-broken") return t("modeStoreBroken")
  if (trouble === "clock-in-doubt") return t("troubleClock")
  return trouble === "unreadable" ? t("problemUnreadable") : null
}

interface BarProps {
  state: OverlayState
  open: boolean
  onOpen(open: boolean): void
  onHide(): void
}

function Bar({ state, open, onOpen, onHide }: BarProps) {
  const panel = useId()
  const { view, trouble } = state
  const headline = view ? sayHeadline(view.verdict.kind) : t("extensionName")
  const troubleText = sayTrouble(trouble)
  const opening = troubleText ? "" : t("pageReading")
  const sentence = view ? sayVerdict(view.verdict, view.inspection) : opening
  return (
    <div class={`lp lp-bar lp-bar--${toneOf(view?.verdict.kind)} ${state.displayOnly ? "lp-bar--display" : ""}`}>
      <div class="lp-bar-line">
        <VerdictMark kind={view?.verdict.kind ?? "cant-tell"} />
        <p class="lp-bar-text" role="status">
          <strong>{headline}</strong> <span>{sentence}</span>
          {troubleText && <span class="lp-bar-trouble">{troubleText}</span>}
        </p>
        {!state.displayOnly && (
          <>
            {view && (
              <button
                type="button"
                class="lp-icon-button"
                aria-expanded={open}
                aria-controls={panel}
                aria-label={t(open ? "overlayLess" : "overlayMore")}
                onClick={() => onOpen(!open)}
              >
                {open ? "▴" : "▾"}
              </button>
            )}
            <HideButton onHide={onHide} />
          </>
        )}
      </div>
      {!state.displayOnly && state.needs.length > 0 && (
        <AccessNeeded
          origins={state.needs}
          onAsk={() => state.onOpenPage({ page: "grant", origins: [...state.needs] })}
        />
      )}
      {!state.displayOnly && trouble === "unreadable" && state.unread && <UnreadReport page={state.unread} />}
      {open && view && (
        <div id={panel} class="lp-panel">
          <EvidenceCard view={view} framePairs={state.framePairs} by="page" />
          {toneOf(view.verdict.kind) !== "calm" && state.recordedContentRule && (
            <p class="lp-muted">
              {t("platformRule")} {saySiteRule(state.recordedContentRule.site)}{" "}
              <a href={state.recordedContentRule.url} target="_blank" rel="noreferrer noopener">
                {t("platformRuleSource")}
              </a>
            </p>
          )}
          {state.unread && trouble !== "unreadable" && <UnreadReport page={state.unread} />}
          <button type="button" class="lp-link" onClick={() => state.onOpenPage({ page: "history" })}>
            {t("historyOpen")}
          </button>
        </div>
      )}
    </div>
  )
}

const barPlaces = {
  outside: ["top-start", "bottom-start", "right-start"],
  inside: ["top-start", "top-end"],
} satisfies Places
const tagPlaces = {
  outside: ["right-start", "left-start", "bottom-start", "top-start"],
  inside: [],
} satisfies Places

const withNamedPrices = (product: TagProduct, featured: SessionView["featured"] = []): TagProduct => ({
  ...product,
  named: featured.filter((one) => one.product === product.view.product.key),
})

export function Overlay({ state, onHide }: { state: OverlayState; onHide(): void }) {
  const [openPart, setOpenPart] = useState<"bar" | "tag" | null>(null)
  const { video, product, productElement, displayOnly } = state
  const isTagOpen = openPart === "tag"
  const openBar = (open: boolean) => setOpenPart(open ? "bar" : null)
  const featured = state.view?.featured
  // The bar's words change every second, the product's seldom, and checking its claims is not free.
  const tag = useMemo(
    () =>
      product && (
        <ProductTag
          product={withNamedPrices(product, featured)}
          open={isTagOpen}
          onOpen={(open) => setOpenPart(open ? "tag" : null)}
        />
      ),
    [product, featured, isTagOpen],
  )
  return (
    <>
      <Anchored to={video} {...barPlaces} pinned={openPart === "bar"}>
        <Bar state={state} open={openPart === "bar"} onOpen={openBar} onHide={onHide} />
      </Anchored>
      {product && productElement && !displayOnly && (
        <Anchored to={productElement} {...tagPlaces} pinned={openPart === "tag"}>
          {tag}
        </Anchored>
      )}
    </>
  )
}
