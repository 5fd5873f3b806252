/** In Firefox, beside the loop of the main stories: an honest show, and one that repeats what honest shows repeat. */
import { it } from "vitest"
import { playScenario, storyTimeoutMs } from "../scenario-story"
import { useWorld } from "../world"

const world = useWorld("firefox")

it.each(["live", "bumper"])("%s", (name) => playScenario(world, name), storyTimeoutMs)
