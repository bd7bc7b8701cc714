import { formatDate } from '../domain/business-date.ts'
import type { ActRefusal, BuiltOnKind } from '../domain/reorganisation.ts'
import type { ReorganisationErrors } from '../errors/reorganisations.ts'
import type { ErrorText } from './error-text.ts'

const shown = 5

function refusalVi(refusal: ActRefusal): string {
  switch (refusal.why) {
    case 'empty':
      return 'Chưa có nội dung sắp xếp nào.'
    case 'not-yet':
      return `Ngày có hiệu lực ${formatDate(refusal.on)} chưa đến; hãy ghi từ ngày đó trở đi.`
    case 'document-to-come':
      return `Ngày ban hành ${formatDate(refusal.on)} ở sau hôm nay.`
    case 'own-office':
      return `${refusal.name} là đơn vị đang dùng dữ liệu này nên không thể kết thúc ở đây; đơn vị tiếp nhận ghi văn bản này ở dữ liệu của mình.`
    case 'province':
      return `${refusal.name}: sáp nhập cấp tỉnh đi cùng bản danh mục mới của phần mềm, không ghi ở đây.`
    case 'ends-and-stays':
      return `${refusal.name} vừa kết thúc vừa tiếp tục trong cùng văn bản.`
    case 'named-twice':
      return `${refusal.name} được đổi tên hoặc chuyển cấp hai lần trong cùng văn bản.`
    case 'same-name':
      return `Tên mới của ${refusal.name} giống tên hiện nay.`
    case 'same-place':
      return `${refusal.name} đã ở cấp và cơ quan chủ quản này.`
    case 'to-itself':
      return `${refusal.name} được ghi là vừa chuyển vừa nhận chức năng.`
    case 'circle':
      return `${refusal.name} sẽ kế thừa chính mình, trực tiếp hoặc qua cơ quan khác.`
    case 'ended-already':
      return `${refusal.name} đã kết thúc, đến hết ngày ${formatDate(refusal.on)}.`
    case 'began-later':
      return `${refusal.name} có từ ngày ${formatDate(refusal.on)}, không trước ngày có hiệu lực của văn bản.`
    case 'name-too-early':
      return `Tên hiện nay của ${refusal.name} dùng từ ngày ${formatDate(refusal.on)}; tên mới phải bắt đầu sau ngày đó.`
    case 'changed-later':
      return `${refusal.name} đã được sắp xếp theo ${refusal.document} từ ngày ${formatDate(refusal.on)}, sau ngày có hiệu lực này.`
  }
}

function refusalEn(refusal: ActRefusal): string {
  switch (refusal.why) {
    case 'empty':
      return 'The act changes nothing yet.'
    case 'not-yet':
      return `It takes effect on ${formatDate(refusal.on)}, which is still to come; record it from that day on.`
    case 'document-to-come':
      return `The document’s date ${formatDate(refusal.on)} is after today.`
    case 'own-office':
      return `${refusal.name} is the office of these data and cannot end here; its successor records the act in its own data.`
    case 'province':
      return `${refusal.name}: mergers of provinces come with a new catalogue of the app and are not recorded here.`
    case 'ends-and-stays':
      return `${refusal.name} both ends and goes on in the same act.`
    case 'named-twice':
      return `${refusal.name} is renamed or moved twice in the same act.`
    case 'same-name':
      return `The new name of ${refusal.name} is its present one.`
    case 'same-place':
      return `${refusal.name} has that level and superior body already.`
    case 'to-itself':
      return `${refusal.name} is named as both giving and taking the function.`
    case 'circle':
      return `${refusal.name} would follow itself, directly or through others.`
    case 'ended-already':
      return `${refusal.name} has ended already, after ${formatDate(refusal.on)}.`
    case 'began-later':
      return `${refusal.name} exists since ${formatDate(refusal.on)}, not before the act takes effect.`
    case 'name-too-early':
      return `The present name of ${refusal.name} holds since ${formatDate(refusal.on)}; a new one must begin after that day.`
    case 'changed-later':
      return `${refusal.name} was changed by ${refusal.document} from ${formatDate(refusal.on)}, after this act takes effect.`
  }
}

const builtVi: Record<BuiltOnKind, string> = {
  'later-act': 'văn bản sắp xếp ghi sau',
  handover: 'việc đã có người chọn cơ quan tiếp nhận',
  catalogue: 'thông tin danh mục đã sửa',
  plan: 'nội dung kế hoạch đã sửa',
  request: 'yêu cầu báo cáo, đôn đốc đã gửi',
  report: 'báo cáo đã nhận',
  key: 'khóa, thẻ đơn vị đã đăng ký',
  other: 'dữ liệu khác đã ghi',
}

const builtEn: Record<BuiltOnKind, string> = {
  'later-act': 'an act recorded later',
  handover: 'work that somebody has handed over',
  catalogue: 'facts of the catalogue edited since',
  plan: 'a plan edited since',
  request: 'requests or reminders sent',
  report: 'reports received',
  key: 'keys or cards enrolled',
  other: 'other records',
}

type Found = ReorganisationErrors['reorganisations.built-on']['found']

const listed = (found: Found, words: Record<BuiltOnKind, string>, more: (count: number) => string) =>
  [
    ...found.slice(0, shown).map(({ kind, name }) => (name === null ? words[kind] : `${words[kind]} (${name})`)),
    ...(found.length > shown ? [more(found.length - shown)] : []),
  ].join('; ')

const sentences = (
  refusals: readonly ActRefusal[],
  sentence: (refusal: ActRefusal) => string,
  more: (count: number) => string,
) =>
  [...refusals.slice(0, shown).map(sentence), ...(refusals.length > shown ? [more(refusals.length - shown)] : [])].join(
    ' ',
  )

export const reorganisationErrorsVi: ErrorText<ReorganisationErrors> = {
  'reorganisations.cannot-be': ({ refusals }) => ({
    what: `Chưa thể ghi văn bản này. ${sentences(refusals, refusalVi, (count) => `Còn ${count.toLocaleString('vi')} lý do khác.`)}`,
    safe: 'Danh mục chưa thay đổi; nội dung đang nhập được giữ nguyên.',
    next: 'Hãy đối chiếu với văn bản và sửa nội dung.',
  }),
  'reorganisations.changed-since': () => ({
    what: 'Danh mục hoặc kế hoạch đã được sửa sau khi xem trước.',
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy xem trước lại rồi ghi.',
  }),
  'reorganisations.taken-back-already': () => ({
    what: 'Văn bản này đã được hủy ghi nhận.',
    safe: 'Danh mục không thay đổi.',
    next: 'Không cần làm gì thêm.',
  }),
  'reorganisations.line-gone': ({ name }) => ({
    what: `Nội dung của ${name} vừa được người khác quyết định hoặc sửa.`,
    safe: 'Chưa chuyển nội dung nào.',
    next: 'Danh sách đã được đọc lại; hãy xem và chọn lại.',
  }),
  'reorganisations.line-changed': ({ name }) => ({
    what: `Chưa thể hoàn tác vì nội dung này (${name}) đã được sửa sau khi chuyển.`,
    safe: 'Kế hoạch và danh mục được giữ nguyên.',
    next: 'Hãy sửa trực tiếp phân công trong kế hoạch nếu cần.',
  }),
  'reorganisations.built-on': ({ found }) => ({
    what: `Chưa thể hủy ghi nhận vì đã có dữ liệu dựa trên văn bản này: ${listed(found, builtVi, (count) => `và ${count.toLocaleString('vi')} nội dung khác`)}.`,
    safe: 'Danh mục và các nội dung đã chuyển được giữ nguyên.',
    next: 'Hãy bỏ các dữ liệu đó trước, hoặc ghi thêm một văn bản sắp xếp để điều chỉnh.',
  }),
}

export const reorganisationErrorsEn: ErrorText<ReorganisationErrors> = {
  'reorganisations.cannot-be': ({ refusals }) => ({
    what: `This act cannot be recorded. ${sentences(refusals, refusalEn, (count) => `There are ${count.toLocaleString('en')} more reasons.`)}`,
    safe: 'The catalogue did not change; what you entered is kept.',
    next: 'Compare it with the document and correct it.',
  }),
  'reorganisations.changed-since': () => ({
    what: 'The catalogue or a plan changed after the preview.',
    safe: 'Nothing was written.',
    next: 'Look at the preview again, then record.',
  }),
  'reorganisations.taken-back-already': () => ({
    what: 'This act was taken back already.',
    safe: 'The catalogue did not change.',
    next: 'Nothing more to do.',
  }),
  'reorganisations.line-gone': ({ name }) => ({
    what: `Somebody else has just decided on or changed this entry of ${name}.`,
    safe: 'Nothing was handed over.',
    next: 'The list was read again; look at it and choose again.',
  }),
  'reorganisations.line-changed': ({ name }) => ({
    what: `This entry (${name}) was changed after it went over, so it cannot go back.`,
    safe: 'The plan and the catalogue are kept.',
    next: 'Correct the assignment in the plan if need be.',
  }),
  'reorganisations.built-on': ({ found }) => ({
    what: `It cannot be taken back, because other records stand on it: ${listed(found, builtEn, (count) => `and ${count.toLocaleString('en')} more`)}.`,
    safe: 'The catalogue and what was handed over are kept.',
    next: 'Remove those records first, or record another act that puts it right.',
  }),
}
