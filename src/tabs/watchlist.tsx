import { mount } from "~ui/mount"
import { WatchList } from "~ui/watch/watch-list"

mount("watchListTitle", <WatchList />)
