/** A video on a page that does not state that it is a show: its name, and what the label on its player claims. */
import { makeShowKey } from "~model/keys"
import { mostChars } from "~model/limits"
import type { ShowReading } from "~model/reading"
import { addressId } from "./address-id"
import { labelAt } from "./dom/live-label"
import { clip, collapse } from "./dom/text"
import { keyId } from "./key-id"
import type { PlayerOnPage } from "./kit"

export function readAnyVideo(siteId: string, document: Document, url: URL, player: PlayerOnPage): ShowReading {
  const state = player.element ? labelAt(player.element, player.isSeen) : "none"
  return {
    // However a visitor came to the page, it is the same show.
    key: makeShowKey(siteId, keyId(addressId(url))),
    title: clip(collapse(document.title)) || url.hostname,
    // One host has videos by many people.
    channel: "",
    url: clip(url.href, mostChars.address),
    claim: { state, basis: state === "none" ? "none" : "label" },
  }
}
