/** The script of the page inside a player's frame: plays what the page names. */
import { mountPlayer } from "./player"

mountPlayer(document.body, new AbortController().signal)
