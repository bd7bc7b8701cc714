import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** `require('electron')` outside Electron downloads it at once, so the package is only ever looked at as files. */
const packageDir = (root: string) => join(root, 'node_modules', 'electron')

const binaryNames: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/** Path of a usable Electron program on this machine. */
export function findElectron(root: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const name = binaryNames[process.platform] ?? 'electron'
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH || join(packageDir(root), 'dist')
  const path = join(dist, name)
  return existsSync(path) && statSync(path).isFile() ? path : undefined
}

/** Why the desktop app could not open here even with the program at hand. */
export function desktopObstacle(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  uid: number | undefined = process.getuid?.(),
): 'no-screen' | 'as-root' | undefined {
  if (platform !== 'linux') return undefined
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'no-screen'
  // Chromium refuses to run its sandbox as root, and without the sandbox we do not run.
  return uid === 0 ? 'as-root' : undefined
}

/** The address that Electron's own install script would ask, with the mirrors that it respects. */
export function downloadUrl(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageDir(root), 'package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : ''
  const setting = (name: string, fallback: string) =>
    env[`npm_config_electron_${name}`] || env[`ELECTRON_${name.toUpperCase()}`] || fallback
  const mirror = setting('mirror', 'https://github.com/electron/electron/releases/download/')
  const folder = setting('custom_dir', `v${version}`).replace('{{ version }}', version)
  const file = setting('custom_filename', `electron-v${version}-${process.platform}-${process.arch}.zip`)
  return `${mirror}${folder}/${file}`
}

/** Whether the host that serves Electron answers in time. Any answer but "not there" will do. */
export async function answers(url: string, withinMs = 5_000): Promise<boolean> {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(withinMs) })
    return response.ok
  } catch {
    return false
  }
}

interface ElectronGet {
  downloadArtifact(details: {
    version: string
    artifactName: 'electron'
    cacheRoot: string | undefined
    checksums: Record<string, string>
    platform: string
    arch: string
    downloadOptions: { quiet: true; getProgressCallback(progress: { transferred: number }): Promise<void> }
  }): Promise<string>
}

/**
 * Loads Electron's archive into its own cache, checked against the sums in the npm package, and lets the package's
 * install script unpack it from there. Tells the megabytes so far.
 */
export async function downloadElectron(root: string, onMegabytes: (megabytes: number) => void): Promise<boolean> {
  const dir = packageDir(root)
  const electronRequire = createRequire(join(dir, 'package.json'))
  try {
    // The package's own dependency and data, in the shapes that its install script uses.
    const { downloadArtifact } = electronRequire('@electron/get') as ElectronGet
    const { version } = electronRequire('./package.json') as { version: string }
    await downloadArtifact({
      version,
      artifactName: 'electron',
      cacheRoot: process.env.electron_config_cache,
      checksums: electronRequire('./checksums.json') as Record<string, string>,
      platform: process.platform,
      arch: process.arch,
      downloadOptions: {
        quiet: true,
        getProgressCallback: async ({ transferred }) => onMegabytes(Math.floor(transferred / 1_048_576)),
      },
    })
  } catch {
    return false
  }
  const child = spawn(process.execPath, [join(dir, 'install.js')], { stdio: ['ignore', 2, 2] })
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null)).on('close', resolve)
  })
  return status === 0
}
