/** The script of a player's page in a frame: plays what the page names. */
import { mountPlayer } from "./player"

mountPlayer(document.body, new AbortController().signal)
