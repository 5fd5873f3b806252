/** All styles that the pane and the extension's pages share. */
import { chartCss } from "./chart.css"
import { evidenceCardCss } from "./evidence-card.css"
import { flagCss } from "./flag.css"
import { reviewsCss } from "./reviews.css"
import { themeCss } from "./theme.css"
import { timelineCss, timelineWalkCss } from "./timeline.css"
import { watchCss } from "./watch.css"

export const allCss =
  themeCss + evidenceCardCss + flagCss + chartCss + reviewsCss + watchCss + timelineCss + timelineWalkCss
