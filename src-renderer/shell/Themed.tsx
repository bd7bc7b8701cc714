import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { styleNonce } from '../api/style-nonce.ts'
import { cssVariables, theme } from '../theme/theme.ts'
import { useText } from './language.tsx'

const colorSchemes = localStorageColorSchemeManager({ key: 'snv-colours' })

/** The theme, with names in the language at hand for the buttons that Mantine draws by itself. */
export function Themed({ children }: { children: ReactNode }) {
  const { close, showPassword } = useText().spine
  const spoken = useMemo(() => {
    const closes = { defaultProps: { closeButtonProps: { 'aria-label': close } } }
    const shows = { defaultProps: { visibilityToggleButtonProps: { 'aria-label': showPassword } } }
    return mergeThemeOverrides(theme, { components: { Modal: closes, Notification: closes, PasswordInput: shows } })
  }, [close, showPassword])
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  )
}
