/** The report about a page that could not be read. */
import browser from "webextension-polyfill"
import type { UnreadPage } from "~model/tab"
import { t } from "../phrases/text"
import { unreadReport } from "../phrases/unread-report"
import { CopiedText } from "./copied-text"

const ownVersion = () => browser.runtime.getManifest().version

/** @param onSkeleton  if given, the page's skeleton is offered too */
export const UnreadReport = ({ page, onSkeleton }: { page: UnreadPage; onSkeleton?(): void }) => (
  <>
    <CopiedText text={unreadReport(page, ownVersion(), navigator.userAgent)} copied="reportCopied" />
    {onSkeleton && (
      <button type="button" class="lp-link" onClick={onSkeleton}>
        {t("skeletonOffer")}
      </button>
    )}
  </>
)
