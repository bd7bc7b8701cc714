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

/** Done for every word of a file: read by place, which costs less than to iterate. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  const { 0: a = 1, 1: b = 0, 2: c = 0, 3: d = 1, 4: e = 0, 5: f = 0 } = m
  const { 0: g = 1, 1: h = 0, 2: i = 0, 3: j = 1, 4: k = 0, 5: l = 0 } = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
