/** The time line as a table, for screen readers and as a key to the signs in the drawing. */
import type { TimelineMark } from "~model/session-timeline"
import { t } from "../phrases/text"
import { MarkSign } from "./drawing"
import { describeMark, describePlace } from "./mark-words"

export const MarkTable = ({ marks }: { marks: readonly TimelineMark[] }) => (
  <table class="lp-tl-table">
    <thead>
      <tr>
        <th scope="col">{t("timelineWhen")}</th>
        <th scope="col">{t("timelineWhat")}</th>
      </tr>
    </thead>
    <tbody>
      {marks.map((mark, index) => (
        <tr key={index}>
          <td>{describePlace(mark)}</td>
          <td>
            <span class="lp-tl-what" dir="auto">
              <MarkSign mark={mark} /> {describeMark(mark)}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
