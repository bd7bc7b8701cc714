import { formatNumber } from '../../src-shared/domain/vietnamese-number.ts'

const units = ['byte', 'KB', 'MB', 'GB']

/** 1536 -> `1,5 KB`, in the units of the file managers people know (1 KB = 1024 bytes). */
export function formatBytes(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${formatNumber(Math.round(size * 10) / 10)} ${units[unit]}`
}
