const stepBytes = 4 * 1024 * 1024

/** Passes on how far streamed work is, every few megabytes: each telling goes to every open window. */
export function inSteps(tell: (doneBytes: number) => void): (doneBytes: number) => void {
  let next = 0
  return (done) => {
    if (done < next) return
    next = done + stepBytes
    tell(done)
  }
}
