import { EventEmitter } from 'node:events'

/**
 * Stands in for the module `electron` where its binary cannot run. It records what the program asks of Electron and
 * passes messages as Electron does: by structured clone, with the frame they come from.
 */
type Handler = (event: unknown, ...args: unknown[]) => unknown
type Answer = { action: string }

export class StandInContents extends EventEmitter {
  static next = 1
  readonly id = StandInContents.next++
  readonly mainFrame = { url: 'about:blank' }
  readonly renderer = new EventEmitter()
  windowOpenHandler: ((details: { url: string }) => Answer) | undefined
  #destroyed = false
  isDestroyed = () => this.#destroyed
  setWindowOpenHandler(handler: (details: { url: string }) => Answer): void {
    this.windowOpenHandler = handler
  }
  send(channel: string, value: unknown): void {
    this.renderer.emit(channel, { sender: 'kept in the preload script' }, structuredClone(value))
  }
  destroy(): void {
    this.#destroyed = true
    this.emit('destroyed')
  }
  async executeJavaScript(code: string): Promise<void> {
    standIn.scripts.push(code)
  }
  async printToPDF(options: object): Promise<Buffer> {
    standIn.printed.push(options)
    return standIn.printing
  }
}

/** Electron fires cancellable events; a handler that calls preventDefault stops them. */
export function allows(emitter: EventEmitter, name: string, url: string): boolean {
  let allowed = true
  emitter.emit(name, {
    url,
    preventDefault: () => {
      allowed = false
    },
  })
  return allowed
}

export interface StandInWindowOptions {
  webPreferences: Record<string, unknown> & { preload: string }
}

const makeState = () => ({
  handlers: new Map<string, Handler>(),
  windows: [] as BrowserWindow[],
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  paths: new Map<string, string>(),
  menu: undefined as unknown,
  errorBoxes: [] as { title: string; content: string }[],
  messages: [] as string[][],
  messageAnswer: 0,
  saveTo: undefined as string | undefined,
  saveAsked: [] as string[],
  lockGranted: true,
  sandboxed: false,
  quits: [] as number[],
  permissions: {} as Record<string, (...args: unknown[]) => unknown>,
  scripts: [] as string[],
  printed: [] as object[],
  printing: Promise.resolve(Buffer.from('%PDF-')) as Promise<Buffer>,
  sessions: new Map<string, StandInSession>(),
})

// The built bundle loads its own copy of this file; both must see one record.
const shared = globalThis as typeof globalThis & { electronStandIn?: ReturnType<typeof makeState> }
shared.electronStandIn ??= makeState()
export const standIn = shared.electronStandIn

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => standIn.windows as BrowserWindow[]
  static getFocusedWindow = () => standIn.windows[0] ?? null
  readonly webContents = new StandInContents()
  readonly options: StandInWindowOptions
  readonly shown: string[] = []
  loaded = ''

  constructor(options: StandInWindowOptions) {
    super()
    this.options = options
    standIn.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url
    this.webContents.mainFrame.url = url
    this.emit('ready-to-show')
  }
  isMinimized = () => true
  show = () => void this.shown.push('show')
  restore = () => void this.shown.push('restore')
  focus = () => void this.shown.push('focus')
  destroy = () => this.close()
  close(): void {
    standIn.windows.splice(standIn.windows.indexOf(this), 1)
    this.webContents.destroy()
    this.emit('closed')
    if (standIn.windows.length === 0) app.emit('window-all-closed')
  }
}

export const app = Object.assign(new EventEmitter(), {
  whenReady: async () => {},
  enableSandbox: () => {
    standIn.sandboxed = true
  },
  requestSingleInstanceLock: () => standIn.lockGranted,
  setPath: (name: string, path: string) => void standIn.paths.set(name, path),
  getPath: (name: string) => standIn.paths.get(name) ?? `/stand-in/${name}`,
  getAppPath: () => process.cwd(),
  quit: () => {
    let waits = false
    app.emit('before-quit', { preventDefault: () => {} })
    app.emit('will-quit', {
      preventDefault: () => {
        waits = true
      },
    })
    if (!waits) standIn.quits.push(0)
  },
  exit: (code: number) => void standIn.quits.push(code),
})

export const ipcMain = {
  handle: (channel: string, handler: Handler) => void standIn.handlers.set(channel, handler),
  removeHandler: (channel: string) => void standIn.handlers.delete(channel),
}

const keepHandler = (name: string) => (handler: (...args: unknown[]) => unknown) => {
  standIn.permissions[name] = handler
}
const keepPermissions = {
  setPermissionRequestHandler: keepHandler('request'),
  setPermissionCheckHandler: keepHandler('check'),
  setDevicePermissionHandler: keepHandler('device'),
}

export class StandInSession {
  setPermissionRequestHandler = () => {}
  setPermissionCheckHandler = () => {}
  setDevicePermissionHandler = () => {}
  readonly protocols = new Map<string, () => Response>()
  readonly protocol = {
    handle: (scheme: string, answer: () => Response) => void this.protocols.set(scheme, answer),
    unhandle: (scheme: string) => void this.protocols.delete(scheme),
  }
  mayAsk = (_url: string) => true
  readonly webRequest = {
    onBeforeRequest: (decide: (request: { url: string }, answer: (reply: { cancel: boolean }) => void) => void) => {
      this.mayAsk = (url) => {
        let cancelled = false
        decide({ url }, ({ cancel }) => {
          cancelled = cancel
        })
        return !cancelled
      }
    },
  }
}

export const session = {
  defaultSession: keepPermissions,
  fromPartition: (name: string) => {
    const own = standIn.sessions.get(name) ?? new StandInSession()
    standIn.sessions.set(name, own)
    return own
  },
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof standIn.schemes) => void standIn.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    void standIn.protocols.set(scheme, handler),
}

export const dialog = {
  showErrorBox: (title: string, content: string) => void standIn.errorBoxes.push({ title, content }),
  showMessageBoxSync: (_: unknown, { buttons }: { buttons: string[] }) => {
    standIn.messages.push(buttons)
    return standIn.messageAnswer
  },
  async showSaveDialog(...args: unknown[]) {
    // Electron takes (window, options) or (options); only the name is looked at.
    const { defaultPath } = args.at(-1) as { defaultPath: string }
    standIn.saveAsked.push(defaultPath)
    return { canceled: standIn.saveTo === undefined, filePath: standIn.saveTo ?? '' }
  },
}

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => {
    standIn.menu = menu
  },
}

/** What `ipcRenderer` and `contextBridge` of one window's preload script do. */
export function rendererSide(contents: StandInContents, frame: { url: string } | null = contents.mainFrame) {
  const exposed: Record<string, unknown> = {}
  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const handler = standIn.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return structuredClone(await handler({ sender: contents, senderFrame: frame }, ...structuredClone(args)))
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => void contents.renderer.on(channel, listener),
    removeListener: (channel: string, listener: (...args: unknown[]) => void) =>
      void contents.renderer.removeListener(channel, listener),
  }
  const contextBridge = {
    exposeInMainWorld(name: string, value: unknown) {
      exposed[name] = cross(value)
    },
  }
  return { ipcRenderer, contextBridge, exposed }
}

/** What contextBridge lets through: plain values, buffers and functions. Instances of classes lose what they are. */
function cross(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]) => cross(Reflect.apply(value, undefined, args.map(cross)))
  }
  if (value instanceof Promise) return value.then(cross)
  if (value === null || typeof value !== 'object') return value
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return structuredClone(value)
  if (Array.isArray(value)) return value.map(cross)
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new Error(`${value.constructor.name} does not cross the contextBridge`)
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cross(entry)]))
}
