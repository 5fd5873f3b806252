import { History } from "~ui/history/history"
import { mount } from "~ui/mount"

mount("historyTitle", <History />)
