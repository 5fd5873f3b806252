/** Why a file is refused as a whole. The user is told in one sentence, and nothing of it is kept. */
export type Fault = "damaged" | "cut" | "newer" | "too-large"

export class FileFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault)
    this.name = "FileFault"
  }
}
