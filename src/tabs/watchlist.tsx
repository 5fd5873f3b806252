import { WatchList } from "~ui/alerts/watch-list"
import { mount } from "~ui/parts/mount"

mount("watchListTitle", <WatchList />)
