import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { pickBridge } from './api/bridge.ts'
import { styleNonce } from './api/style-nonce.ts'
import { App } from './shell/App.tsx'

// Libraries below Mantine (scroll lock of dialogs) look for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
createRoot(root).render(<App bridge={pickBridge()} />)
