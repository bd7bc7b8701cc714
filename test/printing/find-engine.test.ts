import { describe, expect, it } from 'vitest'
import { findEngine } from '../../src-main/printing/find-engine.ts'

const windows = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LocalAppData: 'C:\\Users\\lan\\AppData\\Local',
}

function found(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, programs: readonly string[]) {
  const slashed = (path: string) => path.replaceAll('\\', '/')
  const path = findEngine({
    platform,
    env,
    isProgram: (one) => programs.some((each) => slashed(each) === slashed(one)),
  })
  return path === undefined ? undefined : slashed(path)
}

describe('the printing engine of a machine', () => {
  it.each([
    ['Debian', { PATH: '/usr/local/bin:/usr/bin' }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
    [
      'Chrome beside Edge',
      { PATH: '/usr/bin' },
      ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome'],
      '/usr/bin/google-chrome',
    ],
    ['Ubuntu with a snap', { PATH: '/usr/bin:/snap/bin' }, ['/snap/bin/chromium'], '/snap/bin/chromium'],
    ['a server', { PATH: '/usr/bin' }, [], undefined],
    ['a folder of the work at hand', { PATH: '.:bin' }, ['chromium', 'bin/chromium'], undefined],
    ['no PATH', {}, ['/chromium'], undefined],
  ])('Linux: %s', (_, env, programs, path) => {
    expect(found('linux', env, programs)).toBe(path)
  })

  it('on Windows is Edge, which is always there, wherever it was installed', () => {
    const edge = 'Microsoft/Edge/Application/msedge.exe'
    const chrome = 'Google/Chrome/Application/chrome.exe'
    const inUsers = `C:/Users/lan/AppData/Local/${chrome}`
    expect(found('win32', windows, [`C:/Program Files (x86)/${edge}`, inUsers])).toBe(`C:/Program Files (x86)/${edge}`)
    expect(found('win32', windows, [inUsers])).toBe(inUsers)
    expect(found('win32', windows, [])).toBeUndefined()
  })

  it('is the one that CHROME_PATH names, and none when that is none', () => {
    const programs = ['/usr/bin/chromium', '/opt/own/chrome']
    expect(found('linux', { PATH: '/usr/bin', CHROME_PATH: '/opt/own/chrome' }, programs)).toBe('/opt/own/chrome')
    expect(found('linux', { PATH: '/usr/bin', CHROME_PATH: '/opt/gone' }, programs)).toBeUndefined()
  })
})
