import type { HandlersOf } from "~messages/server"
import type { upkeepMessages } from "~messages/subjects/upkeep"
import { canDate } from "~store/clock"
import { retentionMemory } from "~store/retention"
import { countSetAside, setUnreadableAside } from "~store/set-aside"
import { thinBytes } from "~store/thin-prints"
import type { Context } from "../context"

export const upkeepHandlers = ({ db, now }: Context): HandlersOf<keyof typeof upkeepMessages> => ({
  "any.upkeep.sweep": async () => ({ setAside: await setUnreadableAside(db, now()) }),
  "ui.upkeep.get": async () => ({
    deleted: (await retentionMemory(db)).deleted,
    clockIsSure: await canDate(db, now()),
    thinBytes: await thinBytes(db),
    setAside: await countSetAside(db),
  }),
})
