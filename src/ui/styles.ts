/** All styles that the pane and the extension's pages share. */
import { chartCss } from "./chart/chart.css"
import { flagCss } from "./flag/flag.css"
import { evidenceCardCss } from "./parts/evidence-card"
import { reviewsCss } from "./reviews/reviews.css"
import { themeCss } from "./theme.css"
import { timelineCss, timelineWalkCss } from "./timeline/timeline.css"
import { watchCss } from "./watch/watch.css"

export const allCss =
  themeCss + evidenceCardCss + flagCss + chartCss + reviewsCss + watchCss + timelineCss + timelineWalkCss
