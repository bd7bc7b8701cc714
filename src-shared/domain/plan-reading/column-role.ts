export type ColumnRole = 'number' | 'content' | 'lead' | 'coordinate' | 'agency' | 'time' | 'limit' | 'other'

/** What a column holds, by the words in its head; null for words that head no column of a table of tasks. */
export function columnRole(head: string): ColumnRole | null {
  if (/^(?:so )?(?:tt|stt|thu tu)\.?$/u.test(head)) return 'number'
  if (head.length > 80) return null
  if (/chu tri|chu quan|dau moi/u.test(head)) return 'lead'
  if (/phoi hop/u.test(head)) return 'coordinate'
  if (/\bhan\b|hoan thanh/u.test(head) && !/\bthoi (?:gian|diem) thuc hien\b/u.test(head)) return 'limit'
  if (/thoi (?:gian|diem)|tien do|lo trinh/u.test(head)) return 'time'
  if (/^(?:(?:ten|noi dung|danh muc) )?(?:cac )?(?:nhiem vu|cong viec|hoat dong|noi dung|de an|giai phap)/u.test(head))
    return 'content'
  if (
    /(?:don vi|co quan|bo phan|to chuc|ca nhan)\b.*(?:thuc hien|trach nhiem|tham muu)|phan cong|trach nhiem/u.test(head)
  )
    return 'agency'
  if (
    /^(?:ghi chu|san pham|ket qua|kinh phi|dia diem|don vi tinh|chi tieu|nguon|co so|nguoi|can cu|cap trinh|hinh thuc|du kien)/u.test(
      head,
    )
  )
    return 'other'
  return null
}
