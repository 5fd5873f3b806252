/** The look of a viewer's flag. */
export const flagCss = `
.lp-flag { display: grid; gap: 8px; }
.lp-flag p { margin: 0; }
.lp-flag fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.lp-flag legend { padding: 0; margin-bottom: 6px; }
.lp-flag .lp-note { padding: 0; border: 0; }
.lp .lp-flag [aria-pressed="true"] { background: var(--lp-accent); border-color: var(--lp-accent); color: var(--lp-surface); font-weight: 600; }
.lp-flag .lp-field { flex: 1 1 20ch; border: 1px solid var(--lp-line); border-radius: 8px; padding: 6px 10px; background: var(--lp-surface); min-width: 0; }
.lp-flagged { font-weight: 600; }
`
