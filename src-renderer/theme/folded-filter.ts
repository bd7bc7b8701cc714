import { isOptionsGroup, type OptionsFilter } from '@mantine/core'
import { foldForSearch } from '../../src-shared/domain/vietnamese-text.ts'

/** Lists to choose from are searched as everything is: "vinh long" finds "Vĩnh Long", "day" finds "Đẩy". */
export const foldedFilter: OptionsFilter = ({ options, search }) => {
  const words = foldForSearch(search).split(/\s+/u)
  const fits = ({ label }: { label: string }) => {
    const folded = foldForSearch(label)
    return words.every((word) => folded.includes(word))
  }
  return options.flatMap((option): typeof options => {
    if (!isOptionsGroup(option)) return fits(option) ? [option] : []
    const items = option.items.filter(fits)
    return items.length > 0 ? [{ ...option, items }] : []
  })
}
