/** The look of the evidence card. */
export const evidenceCardCss = `
.lp-evidence { display: grid; gap: 10px; }
.lp-pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.lp-frame { margin: 0; min-width: 0; }
.lp-frame img { display: block; width: 100%; height: auto; border-radius: 6px; background: var(--lp-raised); }
.lp-frame figcaption { color: var(--lp-muted); font-size: 12px; margin-top: 2px; }
.lp-h { font-size: 12px; font-weight: 600; margin: 0 0 2px; color: var(--lp-muted); }
.lp-list { margin: 0; padding-inline-start: 16px; }
.lp-evidence p { margin: 0; }
.lp-evidence .lp-ticks { margin: 0 0 4px; }
.lp-rest > summary { cursor: pointer; color: var(--lp-muted); padding: 2px 0; }
.lp-rest[open] { display: grid; gap: 10px; }
`
