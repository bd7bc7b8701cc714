import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { styleNonce } from '../api/style-nonce.ts'
import { cssVariables, theme } from '../theme/theme.ts'
import { useText } from './language.tsx'

const colorSchemes = localStorageColorSchemeManager({ key: 'snv-colours' })

/** The theme, with names in the language at hand for the buttons that Mantine draws by itself. */
export function Themed({ children }: { children: ReactNode }) {
  const { close } = useText().spine
  const spoken = useMemo(() => {
    const closes = { defaultProps: { closeButtonProps: { 'aria-label': close } } }
    return mergeThemeOverrides(theme, { components: { Modal: closes, Notification: closes } })
  }, [close])
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
