import { startPane } from "~ui/pane/start"

startPane()
