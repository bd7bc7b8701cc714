import { formatBullet, formatListNumber } from './number-format.ts'

interface OpenList {
  /** Null: no marker is shown. */
  format: string | null
  next: number
}

interface Item {
  marker: string
  level: number
}

const formats: Record<string, string> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
}

/** Counts the lists of HTML as a browser does. A marker belongs to the first words of its item. */
export class HtmlLists {
  #open: OpenList[] = []
  #waiting: Item | null = null

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'ol' || tag === 'ul') {
      this.#open.push({ format: formatOf(tag, attributes), next: whole(attributes.start) ?? 1 })
    }
    if (tag === 'li') this.#item(whole(attributes.value))
  }

  close(tag: string): void {
    if (tag === 'ol' || tag === 'ul') this.#open.pop()
    if (tag === 'li') this.#waiting = null
  }

  /** The marker for the words that come now, once. */
  take(): Item | null {
    const item = this.#waiting
    this.#waiting = null
    return item
  }

  #item(value: number | null) {
    const list = this.#open.at(-1)
    if (!list) return
    const number = value ?? list.next
    list.next = number + 1
    const level = this.#open.length - 1
    if (list.format === null) return
    const bullets = this.#open.filter(({ format }) => format === 'bullet').length
    const marker =
      list.format === 'bullet' ? formatBullet('•', bullets - 1) : `${formatListNumber(number, list.format)}.`
    this.#waiting = { marker, level }
  }
}

function formatOf(tag: string, { type = '', style = '' }: Record<string, string>): string | null {
  const name = /list-style(?:-type)?:\s*([\w-]+)/iu.exec(style)?.[1]?.toLowerCase()
  if (name === 'none') return null
  const usual = tag === 'ol' ? 'decimal' : 'bullet'
  return formats[name ?? type] ?? usual
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,6}$/u.test(text) ? Number(text) : null
