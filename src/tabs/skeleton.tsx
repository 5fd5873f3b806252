import type { Output } from "~messages/map"
import { parsePieces } from "~page/bounds/parse-page"
import { mount } from "~ui/parts/mount"
import { skeletonOfStanding } from "~ui/skeleton/make"
import { Skeleton } from "~ui/skeleton/skeleton"

const make = (page: Output<"ui.skeleton.page">) => skeletonOfStanding(page, parsePieces)
const tab = Number(new URLSearchParams(location.search).get("tab"))

mount("skeletonTitle", <Skeleton tab={tab} make={make} />)
