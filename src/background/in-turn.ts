/** A queue of errands: each begins when the one before it is done, whether or not that went well. */
export function inTurn(): <T>(errand: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (errand) => {
    const done = last.then(errand)
    last = done.catch(() => undefined)
    return done
  }
}
