// @vitest-environment happy-dom
/**
 * A show's page: how often it was watched and what was found, each visit, and deleting them with the option to undo.
 */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { DAY_MS } from "~model/time"
import type { VerdictKind } from "../../../src/model/evidence"
import { queryOf } from "../../../src/model/history-place"
import type { SessionView } from "../../../src/model/session"
import { HistoryPage } from "../../../src/ui/history/history-page"
import { aSessionId, aShow, noon } from "../make"

const { key: show, title, url } = aShow()

const viewOf = (n: number, kind: VerdictKind): SessionView => ({
  id: aSessionId(n),
  show,
  title,
  channel: "",
  url,
  claim: "live",
  startedAt: noon - n * DAY_MS,
  lastSeenAt: noon - n * DAY_MS + 60_000,
  watchedSeconds: 600,
  verdict: {
    ...{ kind, rule: "nothing-yet", claim: "live", confidence: null },
    ...{ because: [], against: [], lookedAtSeconds: 600 },
  },
  inspection: { picture: "looking", sound: "listening" },
  featured: [],
  problems: [],
})

const desk = vi.hoisted(() => ({
  asked: [] as { kind: string; input: Record<string, unknown> }[],
  views: [] as unknown[],
  older: 0,
}))
vi.mock("~messages/client", () => ({
  send: async (kind: string, input: Record<string, unknown>) => {
    desk.asked.push({ kind, input })
    if (kind === "ui.history.delete") {
      const deleted = desk.views.splice(0)
      return { deleted: deleted.length }
    }
    if (kind !== "ui.history.show") throw new Error(kind)
    const views = desk.views as SessionView[]
    const briefs = views.map(({ startedAt, watchedSeconds, verdict }) => ({
      ...{ startedAt, watchedSeconds },
      verdict: verdict.kind,
    }))
    return { sessions: [...views], total: views.length + desk.older, briefs }
  },
}))
vi.mock("../../../src/ui/parts/logo", () => ({ Logo: () => null }))

const host = document.createElement("div")
document.body.append(host)
beforeEach(() => {
  Object.assign(desk, { asked: [], older: 0 })
  desk.views = [viewOf(0, "loop"), viewOf(7, "cant-tell"), viewOf(14, "loop")]
})
afterEach(() => render(null, host))

const says = (text: string) => vi.waitFor(() => expect(host.textContent).toContain(text))
const open = () => act(() => render(<HistoryPage query={queryOf({ show })} />, host))
const press = async (name: string) =>
  vi.waitFor(() => {
    const button = [...host.querySelectorAll("button")].find(({ textContent }) => textContent === name)
    if (!button) throw new Error(`no ${name}`)
    act(() => button.click())
  })

it("says how often, how long and with what result it was watched", async () => {
  open()
  await says("Watched 3 times between January 1, 2026 and January 15, 2026: 30 min in all.")
  const verdicts = [...host.querySelectorAll(".lp-verdicts li")].map(({ textContent }) => textContent?.trim())
  expect(verdicts).toEqual(["Loop: 2×", "Can't tell: 1×"])
  expect(host.querySelectorAll(".lp-strip-bar")).toHaveLength(3)
  const visits = [...host.querySelectorAll(".lp-session strong")].map(({ textContent }) => textContent)
  expect(visits).toEqual(["Thursday, January 15, 2026", "Thursday, January 8, 2026", "Thursday, January 1, 2026"])
  await vi.waitFor(() => expect(document.title).toContain(title))
})

it("says which of very many visits it lists", async () => {
  desk.older = 1_197
  open()
  await says("Watched 1,200 times. The newest 3, between January 1, 2026 and January 15, 2026: 30 min in all.")
})

it("deletes all visits at once, and says that nothing is left", async () => {
  open()
  await press("Delete all 3 visits")
  await says("3 entries deleted.")
  await says("Nothing is stored about this show.")
  expect(desk.asked.find(({ kind }) => kind === "ui.history.delete")?.input).toMatchObject({ what: { show } })
  expect(document.activeElement?.textContent).toBe("Undo")
})
