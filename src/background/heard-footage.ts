/** Codes of sessions that are still going on, made from their stored prints as they come, so that no print is read twice. */
import { AnchorIndex } from "~liveness/memory/anchor-index"
import { AnchorMaker } from "~liveness/memory/anchor-maker"
import type { SessionId } from "~model/ids"
import type { Span } from "~model/repeat"
import type { LiveproofDatabase } from "~store/database"
import { printsOneByOne } from "~store/sessions"

export class HeardFootage {
  /** What came before `toSeconds` is taken in; the session that was asked for most recently comes last. */
  readonly #heard = new Map<SessionId, { maker: AnchorMaker; toSeconds: number }>()

  /** @param most sessions that are remembered */
  constructor(
    private readonly db: LiveproofDatabase,
    private readonly most: number,
  ) {}

  /** What a session is recognised by. @param span no earlier than at the call before; what was taken in stays */
  async index(session: SessionId, { fromSeconds, toSeconds }: Span): Promise<AnchorIndex<SessionId>> {
    const heard = this.#heard.get(session) ?? { maker: new AnchorMaker(), toSeconds: fromSeconds }
    this.#heard.delete(session)
    this.#heard.set(session, heard)
    if (this.#heard.size > this.most) this.#heard.delete(this.#heard.keys().next().value!)
    for await (const batch of printsOneByOne(this.db, session, { fromSeconds: heard.toSeconds, toSeconds })) {
      if (batch.fromSeconds < heard.toSeconds) continue
      heard.maker.add(batch.bytes)
      heard.toSeconds = batch.toSeconds
    }
    return new AnchorIndex([{ key: session, anchors: heard.maker.soFar() }])
  }
}
