/** The look of a session's time line, in the extension and on an evidence page. */
export const timelineCss = `
.lp-tl-figure { margin: 0; min-width: 0; max-width: 560px; }
.lp-tl { display: block; width: 100%; height: auto; touch-action: pan-y; }
.lp-tl-track { fill: none; stroke: var(--lp-line); }
.lp-tl-watched { fill: var(--lp-line); }
.lp-tl-before { fill: none; stroke: var(--lp-warn); stroke-width: 1.5; stroke-dasharray: 4 2; }
.lp-tl-now { fill: var(--lp-warn); fill-opacity: .75; }
.lp-tl-harmless { fill: var(--lp-muted); }
.lp-tl-arc { fill: none; stroke: var(--lp-warn); stroke-width: 1.5; }
.lp-tl-arc--harmless { stroke: var(--lp-muted); stroke-dasharray: 3 3; }
.lp-tl-tip { fill: var(--lp-warn); }
.lp-tl-tip--harmless { fill: var(--lp-muted); }
.lp-tl-product, .lp-tl-price, .lp-tl-fall, .lp-tl-quotation, .lp-tl-flag { stroke: var(--lp-surface); stroke-width: 1; }
.lp-tl-product { fill: var(--lp-accent); }
.lp-tl-price { fill: var(--lp-warn); }
.lp-tl-fall { fill: var(--lp-good); }
.lp-tl-quotation { fill: var(--lp-other); }
.lp-tl-verdict { fill: none; stroke: var(--lp-text); stroke-width: 1.5; }
.lp-tl-flag { fill: var(--lp-text); }
.lp-tl-chosen { fill: none; stroke: var(--lp-focus); stroke-width: 2; }
.lp-tl-chosen path { stroke-width: 1; }
.lp-tl-sign { display: inline-block; width: 12px; height: 12px; vertical-align: -2px; }
.lp-ticks { display: flex; justify-content: space-between; color: var(--lp-muted); font-size: 12px; min-height: 1.5em; margin: 2px 0 4px; font-variant-numeric: tabular-nums; }
.lp-tl-table { border-collapse: collapse; font-size: 12px; }
.lp-tl-table th, .lp-tl-table td { text-align: start; vertical-align: top; font-weight: 400; padding: 2px 12px 2px 0; border-bottom: 1px solid var(--lp-line); overflow-wrap: anywhere; }
.lp-tl-table th { color: var(--lp-muted); }
.lp-tl-table td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
@media (forced-colors: active) {
  .lp-tl-watched { fill: GrayText; } .lp-tl-now { fill: CanvasText; } .lp-tl-arc { stroke: CanvasText; } .lp-tl-chosen { stroke: Highlight; }
}
`

/** Only for a time line in which marks can be chosen. */
export const timelineWalkCss = `
.lp-tl-slider { display: block; width: 100%; margin: 0; min-height: 24px; accent-color: var(--lp-accent); }
.lp-tl-slider:focus-visible { outline-offset: -2px; }
.lp-tl-readout { display: block; min-height: 2.9em; overflow-wrap: anywhere; }
.lp-tl-figure .lp-tl { cursor: pointer; }
`
