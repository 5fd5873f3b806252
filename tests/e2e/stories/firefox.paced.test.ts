/**
 * Firefox, in addition to the loop in the main stories: an honest show, and one with the repeats that honest shows
 * have.
 */
import { playScenario } from "../scenario-story"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("firefox")

for (const name of ["live", "bumper"]) watchingStory(world, name, () => playScenario(world, name))
