import { foldForSearch } from '../vietnamese-text.ts'

/** What offices shorten in names of bodies, folded, and what it stands for. Longer ones first. */
const abbreviations: readonly [RegExp, string][] = [
  [/\bubmttq\b/gu, 'uy ban mat tran to quoc'],
  [/\bmttq\b/gu, 'mat tran to quoc'],
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\blhpn\b/gu, 'lien hiep phu nu'],
  [/\bldld\b/gu, 'lien doan lao dong'],
  [/\bccb\b/gu, 'cuu chien binh'],
  [/\bclb\b/gu, 'cau lac bo'],
  [/\bhoi nd\b/gu, 'hoi nong dan'],
  [/\btncs\b/gu, 'thanh nien cong san'],
  [/\b(?:tp ?hcm|hcm)\b/gu, 'ho chi minh'],
  [/\bvh ?tt ?(?:va )?dl\b/gu, 'van hoa the thao du lich'],
  [/\bgd ?(?:va )?dt\b/gu, 'giao duc dao tao'],
  [/\bkh ?(?:va )?cn\b/gu, 'khoa hoc cong nghe'],
  [/\bnn ?(?:va )?mt\b/gu, 'nong nghiep moi truong'],
  [/\btn ?(?:va )?mt\b/gu, 'tai nguyen moi truong'],
  [/\btt ?(?:va )?tt\b/gu, 'thong tin truyen thong'],
  [/\b(?:ld ?tbxh|ld ?tb ?(?:va )?xh)\b/gu, 'lao dong thuong binh xa hoi'],
  [/\bdt ?(?:va )?tg\b/gu, 'dan toc ton giao'],
  [/\bqs\b/gu, 'quan su'],
  [/\bbhxh\b/gu, 'bao hiem xa hoi'],
  [/\bvn\b/gu, 'viet nam'],
  [/\btp\b/gu, 'thanh pho'],
  [/\btx\b/gu, 'thi xa'],
]

/**
 * A name of a body without what may differ between two people who type it: case, accents, marks, "và", what is
 * shortened, and at the end the province where it stands ("tỉnh Vĩnh Long"). Two bodies of one province and level with
 * one key are the same body.
 */
export function nameKey(name: string, province: string | null = null): string {
  const spaced = (text: string) =>
    foldForSearch(text)
      .replace(/&/gu, ' va ')
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim()
  let key = spaced(name)
  for (const [short, long] of abbreviations) key = key.replace(short, long)
  key = key
    .replace(/\bva\b/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()
  if (province === null) return key
  const place = spaced(province).replace(/\bva\b ?/gu, '')
  // The committee of the province itself is called after nothing but the province.
  return key.endsWith(` ${place}`) && key !== `uy ban nhan dan ${place}` ? key.slice(0, -place.length - 1) : key
}

/** "Xã Tân An" for its People's Committee: near enough to ask, not to be sure. */
export const committeeKey = (key: string): string | null =>
  /^(?:xa|phuong|thi tran|dac khu|tinh|thanh pho) /u.test(key) ? `uy ban nhan dan ${key}` : null
