/** Longest display name, in UTF-16 units. */
export const maxNameLength = 200
const maxExtensionLength = 20
const nameless = 'tep'

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu

/**
 * The name that a person sees and saves a file under, made from what a client sent. It is never used as a path here;
 * still it holds nothing that a file system, a download header or an eye could take for something else: no folders,
 * control, invisible or direction-changing characters, no names that Windows reserves. NFC, 1 to 200 units.
 */
export function cleanDisplayName(sent: string): string {
  const lastPart = sent.toWellFormed().normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const visible = lastPart
    .replace(/[\t\n\r\u2028\u2029]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    // Removing what stood between a letter and its mark lets the two compose.
    .normalize('NFC')
  const trimmed = trimEnds(visible)
  if (trimmed === '') return nameless
  const stem = trimmed.split('.', 1)[0] ?? ''
  return shorten(reserved.test(stem.trimEnd()) ? `_${trimmed}` : trimmed)
}

/**
 * The name of a file beside others in one zip: clean, and unlike theirs also where upper and lower case are one. What a
 * plan or a body is called may hold any letter, and two may be called the same. `taken` takes it in.
 */
export function nameBeside(taken: Set<string>, name: string): string {
  const clean = cleanDisplayName(name.replace(/[/\\]/gu, '-'))
  const ending = /(?:\.snv)?\.[^.]*$/u.exec(clean)?.[0] ?? ''
  const stem = clean.slice(0, clean.length - ending.length)
  let free = clean
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ending}`
  taken.add(free.toLowerCase())
  return free
}

/** Windows drops dots and spaces at the end; a dot at the start hides a file. */
const trimEnds = (name: string) => name.replace(/^[. ]+|[. ]+$/gu, '')

function shorten(name: string): string {
  if (name.length <= maxNameLength) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= maxExtensionLength ? name.slice(dot) : ''
  // Slicing may cut a surrogate pair in two; the lone half goes.
  const stem = name.slice(0, maxNameLength - extension.length).replace(/[\uD800-\uDBFF]$/u, '')
  return `${stem.replace(/[. ]+$/u, '')}${extension}`
}
