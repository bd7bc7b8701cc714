import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultDataDir } from '../../src-main/entry/default-data-dir.ts'
import { desktopObstacle, downloadUrl, findElectron } from '../../src-main/entry/find-electron.ts'
import { opener } from '../../src-main/entry/open-browser.ts'
import { parseStart } from '../../src-main/entry/start-options.ts'
import { texts } from '../../src-shared/text/text.ts'

describe('the flags of npm start', () => {
  test('without flags the data lie at the usual place', () => {
    expect(parseStart([])).toEqual({
      do: 'start',
      options: { host: undefined, dataDir: defaultDataDir(), port: undefined, sample: false },
    })
  })

  test('takes both forms of a value', () => {
    const expected = {
      do: 'start',
      options: { host: 'browser', dataDir: resolve('a b/ễ'), port: 8080, sample: false },
    }
    expect(parseStart(['--host=browser', '--data=a b/ễ', '--port=8080'])).toEqual(expected)
    expect(parseStart(['--host', 'browser', '--data', 'a b/ễ', '--port', '8080'])).toEqual(expected)
  })

  test('knows the sample office, which needs no value', () => {
    expect(parseStart(['--sample'])).toMatchObject({ do: 'start', options: { sample: true } })
    expect(parseStart(['--sample=yes'])).toMatchObject({ do: 'refuse' })
  })

  test.each([
    [['--data'], '--data'],
    [['--port', '--sample'], '--port'],
    [['--sample', '--host'], '--host'],
  ])('%j lacks a value, and says of which flag', (args, flag) => {
    const parsed = parseStart(args)
    expect(parsed.do === 'refuse' && parsed.sentence(texts.vi.hosts)).toContain(`Tùy chọn ${flag} còn thiếu giá trị`)
  })

  test.each([
    [['--help'], 'help'],
    [['-h', '--port', '1'], 'help'],
    [['--host=phone'], '--host=phone'],
    [['--dat', 'x'], '--dat'],
    [['extra'], 'extra'],
    [['--dev'], '--dev'],
    [['--port', '0'], '0'],
    [['--port', '65536'], '65536'],
    [['--port', '80a'], '80a'],
    [['--port=1e3'], '1e3'],
  ])('%j is refused or helped, naming it', (args, word) => {
    const parsed = parseStart(args)
    if (parsed.do === 'refuse') expect(parsed.sentence(texts.vi.hosts)).toContain(`“${word}”`)
    else expect(parsed.do).toBe(word)
  })
})

describe('the usual data folder', () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, '/home/an/.local/share/so-nhiem-vu'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/so-nhiem-vu'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/an/.local/share/so-nhiem-vu'],
    ['darwin', {}, '/home/an/Library/Application Support/so-nhiem-vu'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\an\\AppData\\Local' }, 'C:\\Users\\an\\AppData\\Local\\so-nhiem-vu'],
  ])('on %s with %j it is %s', (platform, env, dir) => {
    expect(defaultDataDir(platform, env, '/home/an')).toBe(dir)
  })
})

describe('where Electron is', () => {
  const root = resolve('.')

  test('nowhere when its folder has no program', () => {
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: resolve('test') })).toBeUndefined()
  })

  test.each<[NodeJS.ProcessEnv, RegExp]>([
    [{}, /^https:\/\/github\.com\/electron\/electron\/releases\/download\/v45\.\d+\.\d+\/electron-v45\.\d+\.\d+-/],
    [{ ELECTRON_MIRROR: 'https://mirror.example/e/' }, /^https:\/\/mirror\.example\/e\/v45/],
    [{ npm_config_electron_mirror: 'https://npm.example/', ELECTRON_MIRROR: 'x' }, /^https:\/\/npm\.example\/v45/],
    [{ ELECTRON_CUSTOM_DIR: 'd-{{ version }}' }, /download\/d-45\.\d+\.\d+\/electron-v45/],
  ])('with %j it is asked at the right place', (env, url) => {
    expect(downloadUrl(root, env)).toMatch(url)
  })

  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, number | undefined, string | undefined]>([
    ['linux', {}, 1000, 'no-screen'],
    ['linux', { DISPLAY: ':0' }, 0, 'as-root'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
    ['win32', {}, undefined, undefined],
  ])('on %s with %j as %s the obstacle is %s', (platform, env, uid, obstacle) => {
    expect(desktopObstacle(platform, env, uid)).toBe(obstacle)
  })
})

describe('the program that opens an address', () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string | undefined]>([
    ['win32', {}, 'rundll32'],
    ['darwin', {}, 'open'],
    ['linux', { PATH: '/usr/bin' }, undefined],
    ['linux', { DISPLAY: ':0', PATH: '/nowhere' }, undefined],
  ])('on %s with %j is %s', (platform, env, program) => {
    expect(opener(platform, env)?.[0]).toBe(program)
  })
})
