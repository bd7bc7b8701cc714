import { formatDate } from '../domain/business-date.ts'
import type { AgenciesErrors } from '../errors/agencies.ts'
import type { ErrorText, SameShape } from './error-text.ts'

const vi = {
  title: 'Danh mục',
  countOfTotal: ({ total }: { total: number }) => `${total.toLocaleString('vi')} cơ quan, đơn vị`,
  searchLabel: 'Tìm theo tên, tên cũ, chữ viết tắt',
  allProvinces: 'Cả nước',
  province: 'Tỉnh, thành phố',
  loadProvince: 'Lấy danh mục của tỉnh này',
  provinceNotLoaded: ({ name }: { name: string }) => `Danh mục của ${name} chưa được đưa vào dữ liệu của đơn vị.`,
  provinceLoaded: ({ added }: { added: number }) => `Đã thêm ${added.toLocaleString('vi')} cơ quan, đơn vị.`,
  name: 'Tên cơ quan, đơn vị',
  kind: 'Loại',
  level: 'Cấp',
  parent: 'Cơ quan chủ quản',
  abbreviation: 'Chữ viết tắt trong ký hiệu văn bản',
  kinds: {
    'state-body': 'Cơ quan nhà nước',
    'front-or-mass-organisation': 'Mặt trận, đoàn thể',
    press: 'Cơ quan báo chí',
    'armed-force': 'Lực lượng vũ trang',
  },
  levels: { central: 'Trung ương', province: 'Cấp tỉnh', district: 'Cấp huyện (cũ)', commune: 'Cấp xã' },
  levelsShort: { central: 'Trung ương', province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' },
  source: 'Nguồn',
  status: { ended: 'Đã kết thúc' },
  ended: ({ on }: { on: string }) => `Đã kết thúc, đến hết ngày ${formatDate(on)}`,
  origins: { shipped: 'Danh mục kèm phần mềm', own: 'Đơn vị tự thêm', package: 'Nhận từ gói kế hoạch' },
  doubts: {
    existence: 'Chưa rõ địa phương này có cơ quan này',
    name: 'Tên gọi cần đối chiếu',
    date: 'Ngày thay đổi cần đối chiếu',
  },
  whoIsItNow: 'Nay là',
  cameFrom: 'Trước đây là',
  timeline: 'Dòng thời gian',
  timelineAlt: ({ days }: { days: string }) => `Thời gian tồn tại của từng cơ quan; thay đổi vào các ngày ${days}`,
  timelineMore: ({ count }: { count: number }) => `và ${count.toLocaleString('vi')} cơ quan khác`,
  functionsMoved: ({ functions }: { functions: string }) => `Phần ${functions}`,
  transfers: 'Chức năng chuyển đi, nhận về',
  transferred: { gave: 'Chuyển sang', took: 'Nhận từ' },
  byFunction: 'Chia theo chức năng: người phụ trách chọn cơ quan tiếp nhận cho từng nhiệm vụ.',
  legalBasis: 'Căn cứ',
  nameHistory: 'Tên qua các thời kỳ',
  placeHistory: 'Cấp, cơ quan chủ quản qua các thời kỳ',
  alsoCalled: 'Cũng gọi là',
  codeSchemes: {
    'statistics-office': 'Mã đơn vị hành chính',
    'electronic-identification': 'Mã định danh điện tử',
  },
  contacts: 'Liên hệ',
  contactKinds: {
    person: 'Người liên hệ',
    telephone: 'Điện thoại',
    email: 'Thư điện tử',
    address: 'Địa chỉ',
    zalo: 'Zalo',
  },
  noContacts: 'Chưa có thông tin liên hệ.',
  editContacts: 'Sửa liên hệ',
  addContact: 'Thêm dòng liên hệ',
  removeContact: 'Bỏ dòng này',
  fromTo: ({ from, to }: { from: string | null; to: string | null }) =>
    from === null && to === null
      ? ''
      : from === null
        ? `đến ${formatDate(to ?? '')}`
        : to === null
          ? `từ ${formatDate(from)}`
          : `${formatDate(from)} – ${formatDate(to)}`,
  add: 'Thêm cơ quan, đơn vị',
  rename: 'Ghi tên mới',
  newName: 'Tên mới',
  fromDate: 'Từ ngày',
  nothingFound: 'Không có cơ quan, đơn vị nào khớp với điều kiện đang chọn.',
  clearFilters: 'Bỏ các điều kiện lọc',
}

const en: SameShape<typeof vi> = {
  title: 'Catalogue',
  countOfTotal: ({ total }) => `${total.toLocaleString('en')} agencies`,
  searchLabel: 'Search by name, former name, abbreviation',
  allProvinces: 'Whole country',
  province: 'Province',
  loadProvince: 'Load the catalogue of this province',
  provinceNotLoaded: ({ name }) => `The catalogue of ${name} is not in your office’s data yet.`,
  provinceLoaded: ({ added }) => `${added.toLocaleString('en')} agencies added.`,
  name: 'Name',
  kind: 'Kind',
  level: 'Level',
  parent: 'Superior body',
  abbreviation: 'Abbreviation in document symbols',
  kinds: {
    'state-body': 'State body',
    'front-or-mass-organisation': 'Front, mass organisation',
    press: 'Press',
    'armed-force': 'Armed force',
  },
  levels: { central: 'Central', province: 'Provincial', district: 'District (until 2025)', commune: 'Commune' },
  levelsShort: { central: 'Central', province: 'Provincial', district: 'District', commune: 'Commune' },
  source: 'Source',
  status: { ended: 'Ended' },
  ended: ({ on }) => `Ended after ${formatDate(on)}`,
  origins: { shipped: 'Shipped with the app', own: 'Added by this office', package: 'From a plan package' },
  doubts: {
    existence: 'It is not certain that this province has it',
    name: 'The name needs checking',
    date: 'The date of the change needs checking',
  },
  whoIsItNow: 'Who is it now',
  cameFrom: 'Who was it before',
  timeline: 'Timeline',
  timelineAlt: ({ days }) => `When each body existed; changes on ${days}`,
  timelineMore: ({ count }) => `and ${count.toLocaleString('en')} other bodies`,
  functionsMoved: ({ functions }) => `The part: ${functions}`,
  transfers: 'Functions given and taken',
  transferred: { gave: 'Given to', took: 'Taken from' },
  byFunction: 'Split by function: a person chooses who takes over each task.',
  legalBasis: 'Legal basis',
  nameHistory: 'Names over time',
  placeHistory: 'Level and superior body over time',
  alsoCalled: 'Also called',
  codeSchemes: {
    'statistics-office': 'Administrative unit code',
    'electronic-identification': 'Electronic identity code',
  },
  contacts: 'Contacts',
  contactKinds: { person: 'Contact person', telephone: 'Telephone', email: 'E-mail', address: 'Address', zalo: 'Zalo' },
  noContacts: 'No contacts yet.',
  editContacts: 'Edit contacts',
  addContact: 'Add a contact line',
  removeContact: 'Remove this line',
  fromTo: ({ from, to }) =>
    from === null && to === null
      ? ''
      : from === null
        ? `until ${formatDate(to ?? '')}`
        : to === null
          ? `from ${formatDate(from)}`
          : `${formatDate(from)} – ${formatDate(to)}`,
  add: 'Add an agency',
  rename: 'Record a new name',
  newName: 'New name',
  fromDate: 'From',
  nothingFound: 'No agency fits the chosen filters.',
  clearFilters: 'Clear the filters',
}

const errorsVi: ErrorText<AgenciesErrors> = {
  'agencies.name-taken': ({ name }) => ({
    what: `Danh mục đã có “${name}” ở địa phương này.`,
    safe: 'Chưa có gì được ghi.',
    next: 'Hãy chọn cơ quan có sẵn trong danh mục, hoặc ghi tên khác nếu đúng là cơ quan khác.',
  }),
  'agencies.name-too-early': ({ since }) => ({
    what: `Tên hiện nay được dùng từ ngày ${formatDate(since)}, tên mới phải bắt đầu sau ngày đó.`,
    safe: 'Tên hiện nay được giữ nguyên.',
    next: 'Hãy kiểm tra lại ngày ở văn bản đổi tên.',
  }),
  'agencies.name-not-yet': ({ fromDate }) => ({
    what: `Đến ngày ${formatDate(fromDate)} tên mới mới được dùng.`,
    safe: 'Tên hiện nay được giữ nguyên.',
    next: 'Hãy đổi tên từ ngày đó, hoặc kiểm tra lại ngày ở văn bản đổi tên.',
  }),
  'agencies.not-a-catalogue': () => ({
    what: 'Bảng tính này không phải danh mục do phần mềm xuất ra, hoặc dòng, cột đánh dấu ẩn đã bị xóa.',
    safe: 'Danh mục không thay đổi.',
    next: 'Hãy xuất lại danh mục ra Excel rồi sửa trên tệp đó.',
  }),
  'agencies.sheet-too-long': ({ max }) => ({
    what: `Bảng có hơn ${max.toLocaleString('vi')} dòng.`,
    safe: 'Danh mục không thay đổi.',
    next: 'Hãy chia tệp theo từng tỉnh rồi nhập lần lượt.',
  }),
  'agencies.catalogue-changed': () => ({
    what: 'Danh mục đã được sửa sau khi xem trước.',
    safe: 'Chưa có gì được ghi.',
    next: 'Bản xem trước đã được đọc lại; hãy xem và nhập lại.',
  }),
  'agencies.nothing-to-import': () => ({
    what: 'Tệp không có dòng nào mới hoặc thay đổi nhận được.',
    safe: 'Danh mục không thay đổi.',
    next: 'Hãy xem lý do ở các dòng không nhận, sửa tệp rồi nhập lại.',
  }),
  'agencies.not-a-province': () => ({
    what: 'Cơ quan được chọn không phải Ủy ban nhân dân cấp tỉnh trong danh mục.',
    safe: 'Dữ liệu không thay đổi.',
    next: 'Hãy chọn tỉnh, thành phố trong danh sách.',
  }),
}

const errorsEn: ErrorText<AgenciesErrors> = {
  'agencies.name-taken': ({ name }) => ({
    what: `The catalogue already has “${name}” there.`,
    safe: 'Nothing was written.',
    next: 'Choose the existing agency, or give another name if it is another body.',
  }),
  'agencies.name-too-early': ({ since }) => ({
    what: `The present name holds since ${formatDate(since)}; a new one must begin after that day.`,
    safe: 'The present name is kept.',
    next: 'Check the date in the document that changed the name.',
  }),
  'agencies.name-not-yet': ({ fromDate }) => ({
    what: `The new name only holds from ${formatDate(fromDate)}.`,
    safe: 'The present name is kept.',
    next: 'Rename the body on that day, or check the date in the document that changed the name.',
  }),
  'agencies.not-a-catalogue': () => ({
    what: 'This workbook is no catalogue of the app, or its hidden marks were removed.',
    safe: 'The catalogue did not change.',
    next: 'Export the catalogue to Excel again and edit that file.',
  }),
  'agencies.sheet-too-long': ({ max }) => ({
    what: `The sheet has more than ${max.toLocaleString('en')} rows.`,
    safe: 'The catalogue did not change.',
    next: 'Split it by province and bring in one after another.',
  }),
  'agencies.catalogue-changed': () => ({
    what: 'The catalogue changed after the preview.',
    safe: 'Nothing was written.',
    next: 'The preview was read again; look at it and try again.',
  }),
  'agencies.nothing-to-import': () => ({
    what: 'No row of the file is new or changed.',
    safe: 'The catalogue did not change.',
    next: 'See why rows were refused, correct the file and try again.',
  }),
  'agencies.not-a-province': () => ({
    what: 'That agency is not one of the provincial People’s Committees of the catalogue.',
    safe: 'No data changed.',
    next: 'Choose a province from the list.',
  }),
}

export const agenciesText = { vi: { ...vi, errors: errorsVi }, en: { ...en, errors: errorsEn } }
