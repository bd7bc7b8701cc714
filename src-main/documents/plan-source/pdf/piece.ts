/** Words as the file draws them in one go. Points, y downwards, at the base line. */
export interface Piece {
  text: string
  x: number
  right: number
  y: number
  size: number
}

/** a b c d e f, as PDF writes them. */
export type Matrix = readonly number[]

export function multiply(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
