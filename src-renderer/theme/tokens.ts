/** The colours that carry meaning, once for light and once for dark. Text on its ground keeps a contrast of 4.5. */
export interface ColourTokens {
  page: string
  surface: string
  raised: string
  hover: string
  text: string
  dimmed: string
  border: string
  borderStrong: string
  accent: string
  accentSoft: string
  accentText: string
  /** What is late, and nothing else. */
  late: string
  lateSoft: string
  /** What failed, was refused, is lost or cannot be brought back. */
  error: string
  errorSoft: string
  soon: string
  soonSoft: string
  done: string
  doneSoft: string
  neutralSoft: string
}

export const light: ColourTokens = {
  page: '#f5f6f8',
  surface: '#ffffff',
  raised: '#ffffff',
  hover: '#eef1f5',
  text: '#1b2330',
  dimmed: '#566072',
  border: '#dde1e8',
  borderStrong: '#8b94a5',
  accent: '#175c9e',
  accentSoft: '#e4eef8',
  accentText: '#124a80',
  late: '#b3221b',
  lateSoft: '#fdeceb',
  error: '#b3221b',
  errorSoft: '#fdeceb',
  soon: '#855100',
  soonSoft: '#fdf1da',
  done: '#1c6b3b',
  doneSoft: '#e5f4ea',
  neutralSoft: '#eceff3',
}

export const dark: ColourTokens = {
  page: '#14181f',
  surface: '#1b2029',
  raised: '#232935',
  hover: '#262d39',
  text: '#e6e9ef',
  dimmed: '#a3adbd',
  border: '#313947',
  borderStrong: '#6d788a',
  accent: '#2f78bf',
  accentSoft: '#1d3450',
  accentText: '#93c4f5',
  late: '#ff9d94',
  lateSoft: '#43211f',
  error: '#ff9d94',
  errorSoft: '#43211f',
  soon: '#f3c06b',
  soonSoft: '#3d2f14',
  done: '#86d3a1',
  doneSoft: '#193524',
  neutralSoft: '#2b323e',
}

/** Heights in px of what repeats down a page. */
export const rowHeight = { normal: 36, dense: 32 } as const
/** px, of the headings that stay above the rows, with the line below them. */
export const headerHeight = 33
