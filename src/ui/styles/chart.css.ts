/** Styles of chart and sparkline; colours come from the theme. */
export const chartCss = `
.lp-chart { margin: 8px 0; position: relative; }
.lp-chart-ranges { display: flex; gap: 4px; margin: 0 0 4px; padding: 0; border: 0; min-width: 0; }
.lp-chart-range {
  border: 1px solid var(--lp-line); background: transparent; color: inherit; font: inherit; font-size: 12px;
  border-radius: 6px; padding: 2px 8px; min-height: 24px; cursor: pointer;
}
.lp-chart-range[aria-pressed="true"] { background: var(--lp-accent); border-color: var(--lp-accent); color: var(--lp-surface); }
.lp-chart-plot { display: block; width: 100%; height: auto; overflow: visible; touch-action: pan-y; }
.lp-chart-plot text { fill: var(--lp-muted); font-size: 10px; }
.lp-chart-grid { stroke: var(--lp-line); stroke-width: 1; }
.lp-chart-line { fill: none; stroke: var(--lp-accent); stroke-width: 2; stroke-linejoin: round; }
.lp-chart-other { fill: none; stroke: var(--lp-other); stroke-width: 1.5; stroke-linejoin: round; }
.lp-chart-other--more { stroke-dasharray: 5 2 1 2; }
.lp-chart-average { stroke: var(--lp-muted); stroke-width: 1; stroke-dasharray: 1 3; }
.lp-chart-low30 { stroke: var(--lp-good); stroke-width: 1; stroke-dasharray: 4 2; }
.lp-chart-reference { stroke: var(--lp-warn); stroke-width: 1.5; stroke-dasharray: 6 4; }
.lp-chart-lowest { fill: var(--lp-good); stroke: var(--lp-surface); stroke-width: 1.5; }
.lp-chart-current { fill: var(--lp-accent); stroke: var(--lp-surface); stroke-width: 1.5; }
.lp-chart-cursor { stroke: var(--lp-text); stroke-width: 1; opacity: .6; }
.lp-chart-slider { display: block; width: 100%; margin: 0; min-height: 24px; accent-color: var(--lp-accent); }
.lp-chart-readout { display: block; min-height: 1.5em; color: var(--lp-text); font-variant-numeric: tabular-nums; }
.lp-chart-legend { list-style: none; margin: 4px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 12px; }
.lp-chart-legend li { display: flex; align-items: center; gap: 6px; }
.lp-chart > .lp-fold { margin-top: 8px; }
.lp-chart-key { flex: none; width: 18px; height: 8px; overflow: visible; }
.lp-spark { flex: none; overflow: visible; }
.lp-spark-first { fill: var(--lp-surface); stroke: var(--lp-accent); stroke-width: 1.5; }
@media (forced-colors: active) {
  .lp-chart-line, .lp-chart-cursor { stroke: CanvasText; }
  .lp-chart-range[aria-pressed="true"] { background: Highlight; color: HighlightText; }
}
`
