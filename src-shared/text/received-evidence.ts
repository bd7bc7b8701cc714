import type { SameShape } from './error-text.ts'

const vi = {
  title: ({ count }: { count: number }) => `Minh chứng kèm theo (${count})`,
  notHeld: 'Báo cáo được gửi không kèm tệp. Đề nghị đơn vị gửi gói kèm minh chứng (.zip) nếu cần xem.',
  take: ({ name }: { name: string }) => `Lưu tệp ${name}`,
  taking: 'Đang lấy tệp ra khỏi gói',
}

const en: SameShape<typeof vi> = {
  title: ({ count }) => `Evidence (${count})`,
  notHeld: 'The report came without the files. Ask the agency for the bundle with evidence (.zip) to see them.',
  take: ({ name }) => `Save the file ${name}`,
  taking: 'Taking the file out of the bundle',
}

export const receivedEvidenceText = { vi, en }
