/**
 * What is said about privacy, as keys of texts: the page shows them in the user's language, docs/PRIVACY.md in English.
 */
import type { TextKey } from "../phrases/text"

export interface PrivacyPoint {
  text: TextKey
  /** The text of the setting that switches it off. */
  endedBy?: TextKey
}

export interface PrivacySection {
  title: TextKey
  points: readonly PrivacyPoint[]
}

export const privacySections: readonly PrivacySection[] = [
  {
    title: "privacyStored",
    points: [
      { text: "privacyStoredWhere" },
      { text: "privacyStoredShows" },
      { text: "privacyStoredPrints" },
      { text: "privacyStoredProducts" },
      { text: "privacyStoredSettings" },
      { text: "privacyStoredTabs" },
      { text: "privacyStoredDelete" },
    ],
  },
  {
    title: "privacyLeaves",
    points: [
      { text: "privacyLeavesNobody" },
      { text: "privacyLeavesProduct", endedBy: "settingFetch" },
      { text: "privacyLeavesPlaylist", endedBy: "settingPlaylists" },
      { text: "privacyLeavesCaptions", endedBy: "settingCaptions" },
      { text: "privacyLeavesWatched" },
      { text: "privacyLeavesClock" },
      { text: "privacyLeavesKeepa" },
      { text: "privacyLeavesFiles" },
    ],
  },
  {
    title: "privacyNotices",
    points: [
      { text: "privacyNoticesRequests" },
      { text: "privacyNoticesElement" },
      { text: "privacyNoticesBack", endedBy: "popupSite" },
      { text: "privacyNoticesSound", endedBy: "settingListen" },
      { text: "privacyNoticesVideo" },
    ],
  },
  {
    title: "privacyMay",
    points: [
      { text: "privacyMaySites" },
      { text: "privacyMayStorage" },
      { text: "privacyMayScript" },
      { text: "privacyMayAlarms" },
      { text: "privacyMayNotify" },
    ],
  },
]
