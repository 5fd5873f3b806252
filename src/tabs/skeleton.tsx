import { mount } from "~ui/mount"
import { skeletonOfStanding } from "~ui/skeleton/make"
import { Skeleton } from "~ui/skeleton/skeleton"

const tab = Number(new URLSearchParams(location.search).get("tab"))

mount("skeletonTitle", <Skeleton tab={tab} make={skeletonOfStanding} />)
