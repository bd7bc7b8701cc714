import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Opens an address in the person's browser. False where there is none to open. */
export function openBrowser(url: string): boolean {
  const command = opener(process.platform, process.env)
  if (!command) return false
  const [program, ...args] = command
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true })
  // The address is printed too: a browser that does not start is no reason to stop.
  child.on('error', () => {})
  child.unref()
  return true
}

/** The program that opens an address, by system. */
export function opener(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): [string, ...string[]] | undefined {
  // Not `start`: cmd.exe reads & and ^ in an address as its own signs.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return ['open']
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined
  const found = (env.PATH ?? '').split(delimiter).some((dir) => isProgram(join(dir, 'xdg-open')))
  return found ? ['xdg-open'] : undefined
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
