/** The boxes of a show: a bar at its video and a tag at the featured product. Each opens into a panel. */
import { useId, useMemo, useRef, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { FramePair } from "~messages/map"
import type { ShowScene } from "~messages/pane-port"
import type { SessionView } from "~model/session"
import { isStoreTrouble } from "~model/store-trouble"
import { AccessNeeded } from "../parts/access-needed"
import { UnreadReport } from "../parts/unread-report"
import { describeSiteRule } from "../phrases/site-words"
import { type TextKey, t } from "../phrases/text"
import { toneOf } from "../phrases/tone"
import { describeHeadline, describeStoreTrouble, describeVerdict } from "../phrases/verdict-words"
import { openOwnPage, openSkeleton } from "../product/own-page"
import { ProductTag, type TagProduct } from "../product/product-tag"
import { useStoredProduct } from "../product/stored-product"
import { EvidenceCard } from "../verdict/evidence-card"
import { VerdictMark } from "../verdict/verdict-mark"
import { Box } from "./box"
import { HideButton } from "./hide-button"
import { SaveElsewhere } from "./save-elsewhere"
import { StoredFlag } from "./stored-flag"
import { useStoredTimeline } from "./stored-timeline"

function describeTrouble(trouble: ShowScene["trouble"]): string | null {
  if (trouble === "deleted") return t("troubleDeleted")
  if (isStoreTrouble(trouble)) return describeStoreTrouble(trouble)
  if (trouble === "clock-in-doubt") return t("troubleClock")
  if (trouble === "too-much") return t("failureTooMuch")
  return trouble === "unreadable" ? t("problemUnreadable") : null
}

/** What screen readers announce: the text at the beginning of each new `occasion`, not every change of it. */
function useAnnouncement(occasion: string, text: string): string {
  const said = useRef({ occasion: "", text: "" })
  if (said.current.occasion !== occasion) said.current = { occasion, text }
  return said.current.text
}

interface BarProps {
  scene: ShowScene
  framePairs: readonly FramePair[]
  open: BarPart | null
  onOpen(part: BarPart | null): void
  onHide(): void
}

/** The parts into which the bar can open. */
type BarPart = "bar" | "flag"

interface PartButtonProps {
  part: BarPart
  open: BarPart | null
  panel: string
  names: { more: TextKey; less: TextKey }
  sign: string
  onOpen(part: BarPart | null): void
}

function PartButton({ part, open, panel, names, sign, onOpen }: PartButtonProps) {
  const isOpen = open === part
  const name = t(isOpen ? names.less : names.more)
  return (
    <button
      type="button"
      class="lp-icon-button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panel : undefined}
      aria-label={name}
      title={name}
      onClick={() => onOpen(isOpen ? null : part)}
    >
      {sign}
    </button>
  )
}

function OwnEvidence({ view, framePairs }: { view: SessionView; framePairs: readonly FramePair[] }) {
  const { timeline, rerunPairs } = useStoredTimeline(view)
  return (
    <EvidenceCard
      {...{ view, timeline }}
      framePairs={[...framePairs, ...rerunPairs]}
      tense="now"
      save={<SaveElsewhere session={view.id} />}
    />
  )
}

function Bar({ scene, framePairs, open, onOpen, onHide }: BarProps) {
  const panel = useId()
  const parts = { open, panel, onOpen }
  const { view, trouble, displayOnly, needs, unread, rule, chosen } = scene
  const headline = view ? describeHeadline(view.verdict.kind) : t("extensionName")
  const troubleText = describeTrouble(trouble)
  const opening = troubleText ? "" : t("pageReading")
  const sentence = view ? describeVerdict(view.verdict, view.inspection) : opening
  const announced = useAnnouncement(
    [view?.verdict.kind, view?.verdict.rule, view?.verdict.claim, view?.inspection.picture, trouble].join(),
    [headline, sentence, troubleText].filter(Boolean).join(" "),
  )
  return (
    <div class={`lp lp-bar lp-bar--${toneOf(view?.verdict.kind)} ${displayOnly ? "lp-bar--display" : ""}`}>
      <p class="lp-hidden-text" role="status">
        {announced}
      </p>
      <div class="lp-bar-line">
        <VerdictMark kind={view?.verdict.kind ?? "cant-tell"} />
        <p class="lp-bar-text">
          <strong>{headline}</strong> <span>{sentence}</span>
          {troubleText && <span class="lp-bar-trouble">{troubleText}</span>}
          {chosen === "lost" && <span class="lp-bar-trouble">{t("videoLost")}</span>}
        </p>
        {!displayOnly && (
          <>
            {view && (
              <>
                <PartButton
                  {...parts}
                  part="bar"
                  names={{ more: "paneMore", less: "paneLess" }}
                  sign={open === "bar" ? "▴" : "▾"}
                />
                <PartButton {...parts} part="flag" names={{ more: "flagOpen", less: "flagClose" }} sign="⚑" />
              </>
            )}
            <HideButton onHide={onHide} />
          </>
        )}
      </div>
      {!displayOnly && needs.length > 0 && (
        <AccessNeeded origins={needs} onAsk={() => openOwnPage({ page: "grant", origins: needs })} />
      )}
      {!displayOnly && trouble === "unreadable" && unread && <UnreadReport page={unread} onSkeleton={openSkeleton} />}
      {open === "flag" && view && (
        <div id={panel} class="lp-panel">
          <StoredFlag key={view.id} view={view} rule={rule ?? null} />
        </div>
      )}
      {open === "bar" && view && (
        <div id={panel} class="lp-panel">
          <OwnEvidence key={view.id} view={view} framePairs={framePairs} />
          {toneOf(view.verdict.kind) !== "calm" && rule && (
            <p class="lp-muted">
              {t("platformRule")} {describeSiteRule(rule.site)}{" "}
              <a href={rule.url} target="_blank" rel="noreferrer noopener">
                {t("platformRuleSource")}
              </a>
            </p>
          )}
          {unread && trouble !== "unreadable" && <UnreadReport page={unread} onSkeleton={openSkeleton} />}
          <p class="lp-row">
            {chosen !== null && (
              <button type="button" class="lp-link" onClick={() => void send("pane.video.end", {}).catch(() => null)}>
                {t("videoEnd")}
              </button>
            )}
            <button type="button" class="lp-link" onClick={() => openOwnPage({ page: "history" })}>
              {t("historyOpen")}
            </button>
            <button
              type="button"
              class="lp-link"
              onClick={() => openOwnPage({ page: "history", place: { show: view.show } })}
            >
              {t("historyAllVisits")}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}

const withNamedPrices = (product: TagProduct, featured: SessionView["featured"] = []): TagProduct => ({
  ...product,
  named: featured.filter((one) => one.product === product.view.product.key),
})

export interface ShowProps {
  scene: ShowScene
  framePairs: readonly FramePair[]
  onHide(): void
}

export function Show({ scene, framePairs, onHide }: ShowProps) {
  const [openPart, setOpenPart] = useState<BarPart | "tag" | null>(null)
  const product = useStoredProduct(scene.product)
  const isTagOpen = openPart === "tag"
  const barPart = openPart === "tag" ? null : openPart
  const featured = scene.view?.featured
  // The bar's words change every second, the product's rarely, and checking the product's claims takes time.
  const tag = useMemo(
    () =>
      product && (
        <ProductTag
          product={withNamedPrices(product, featured)}
          open={isTagOpen}
          onOpen={(open) => setOpenPart(open ? "tag" : null)}
        />
      ),
    [product, JSON.stringify(featured), isTagOpen],
  )
  return (
    <>
      <Box name="bar" pinned={barPart !== null}>
        <Bar scene={scene} framePairs={framePairs} open={barPart} onOpen={setOpenPart} onHide={onHide} />
      </Box>
      {tag && !scene.displayOnly && (
        <Box name="tag" pinned={isTagOpen}>
          {tag}
        </Box>
      )}
    </>
  )
}
