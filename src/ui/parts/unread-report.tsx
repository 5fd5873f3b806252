/** The report of a page that could not be read. */
import browser from "webextension-polyfill"
import type { UnreadPage } from "~model/tab"
import { unreadReport } from "../unread-report"
import { CopiedText } from "./copied-text"

const ownVersion = () => browser.runtime.getManifest().version

export const UnreadReport = ({ page }: { page: UnreadPage }) => (
  <CopiedText text={unreadReport(page, ownVersion(), navigator.userAgent)} copied="reportCopied" />
)
