import { HistoryPage } from "~ui/history/history-page"
import { mount } from "~ui/mount"

mount("historyTitle", <HistoryPage query={location.search} />)
