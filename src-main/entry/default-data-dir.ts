import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** Where the data of this person lie when no folder is named, by the custom of the system. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  // Local, not roaming: a roaming profile copies the database over the network while it is open.
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'so-nhiem-vu')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'so-nhiem-vu')
  const given = env.XDG_DATA_HOME
  // The XDG specification: a relative path must be ignored.
  return posix.join(given && posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share'), 'so-nhiem-vu')
}
