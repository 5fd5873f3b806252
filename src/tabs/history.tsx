import { HistoryPage } from "~ui/history/history-page"
import { mount } from "~ui/parts/mount"

mount("historyTitle", <HistoryPage query={location.search} />)
