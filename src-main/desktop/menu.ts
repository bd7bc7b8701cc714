import { Menu } from 'electron'
import { texts } from '../../src-shared/text/text.ts'

/** Shortcuts that people expect, in the first language; the pages carry everything else. */
export function setMenu(): void {
  const text = texts.vi.hosts
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: text.menuFile, submenu: [{ role: 'quit', label: text.menuQuit }] },
      {
        label: text.menuEdit,
        submenu: [
          { role: 'undo', label: text.menuUndo },
          { role: 'redo', label: text.menuRedo },
          { type: 'separator' },
          { role: 'cut', label: text.menuCut },
          { role: 'copy', label: text.menuCopy },
          { role: 'paste', label: text.menuPaste },
          { role: 'selectAll', label: text.menuSelectAll },
        ],
      },
      {
        label: text.menuView,
        submenu: [
          { role: 'reload', label: text.menuReload },
          { type: 'separator' },
          { role: 'zoomIn', label: text.menuZoomIn },
          { role: 'zoomOut', label: text.menuZoomOut },
          { role: 'resetZoom', label: text.menuZoomReset },
          { role: 'togglefullscreen', label: text.menuFullScreen },
        ],
      },
    ]),
  )
}
