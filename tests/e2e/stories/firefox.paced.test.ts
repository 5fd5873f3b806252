/** In Firefox, beside the loop of the main stories: an honest show, and one that repeats what honest shows repeat. */
import { playScenario } from "../scenario-story"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("firefox")

for (const name of ["live", "bumper"]) watchingStory(world, name, () => playScenario(world, name))
