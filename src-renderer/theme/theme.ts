import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { foldedFilter } from './folded-filter.ts'
import { type ColourTokens, dark, light } from './tokens.ts'

const accent: MantineColorsTuple = [
  '#eaf2fa',
  '#d3e3f4',
  '#a6c6e8',
  '#75a7dc',
  '#4d8cd0',
  '#2f78bf',
  '#175c9e',
  '#124a80',
  '#0f3d6a',
  '#0b2f52',
]
/** Buttons and marks of what failed or cannot be brought back. */
const error: MantineColorsTuple = [
  '#fdeceb',
  '#f9d3d0',
  '#f0a6a1',
  '#e7766f',
  '#d94a42',
  '#c63129',
  '#b3221b',
  '#951a14',
  '#78140f',
  '#5c0e0a',
]

const comboboxProps = { shadow: 'md' }

/** Mantine draws inputs, menus and dialogs of the dark scheme out of this scale: the greys of the tokens. */
const darkGreys: MantineColorsTuple = [
  dark.text,
  '#c9d0db',
  dark.dimmed,
  dark.borderStrong,
  '#3d4656',
  dark.hover,
  dark.raised,
  dark.surface,
  dark.page,
  '#0e1116',
]

export const theme = createTheme({
  colors: { accent, error, dark: darkGreys },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 4,
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      styles: { title: { fontSize: 16, fontWeight: 600 } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 100 } },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, transitionProps: { duration: 80 } } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right', filter: foldedFilter, comboboxProps } },
    MultiSelect: { defaultProps: { checkIconPosition: 'right', comboboxProps, filter: foldedFilter } },
    Autocomplete: { defaultProps: { filter: foldedFilter } },
  },
})

const schemeVariables = (tokens: ColourTokens): Record<`--${string}`, string> => ({
  '--mantine-color-body': tokens.surface,
  '--mantine-color-text': tokens.text,
  '--mantine-color-dimmed': tokens.dimmed,
  '--mantine-color-placeholder': tokens.dimmed,
  '--mantine-color-error': tokens.error,
  '--mantine-color-default-border': tokens.border,
  '--mantine-color-default-hover': tokens.hover,
  '--mantine-color-anchor': tokens.accentText,
  ...Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--snv-${dashed(name)}`, value])),
})

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Gives both schemes the tokens as `--snv-…`, and Mantine's own variables the same values. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables(light),
  dark: schemeVariables(dark),
})
