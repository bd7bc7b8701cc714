import { accessSync, constants, statSync } from 'node:fs'
import { join } from 'node:path'

interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  isProgram(path: string): boolean
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK)
      return statSync(path).isFile()
    } catch {
      return false
    }
  },
}

/** Programs of Linux packages, Chromium's own first. */
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const windowsRoots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'] as const
/** Edge comes with Windows, so an office PC always has it. */
const windowsPlaces = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

/**
 * A Chromium, Chrome or Edge in its usual place, or the one that `CHROME_PATH` names: if that is none, there is none.
 * Undefined where there is none.
 */
export function findEngine({ platform, env, isProgram }: Machine = thisMachine): string | undefined {
  const named = env.CHROME_PATH
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined
  return (platform === 'win32' ? windowsCandidates(env) : linuxCandidates(env)).find(isProgram)
}

function windowsCandidates(env: NodeJS.ProcessEnv): string[] {
  return windowsPlaces.flatMap((place) =>
    windowsRoots.flatMap((root) => {
      const dir = env[root]
      return dir === undefined ? [] : [join(dir, ...place)]
    }),
  )
}

function linuxCandidates(env: NodeJS.ProcessEnv): string[] {
  const dirs = (env.PATH ?? '').split(':').filter((dir) => dir.startsWith('/'))
  return linuxNames.flatMap((name) => dirs.map((dir) => join(dir, name)))
}
