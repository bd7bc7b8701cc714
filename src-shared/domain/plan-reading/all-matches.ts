/**
 * Every match of a pattern that has the flag g, in order. A plan has thousands of sentences, and `matchAll` would copy
 * the pattern for each. `needed` stands in every match: where it is missing, the pattern need not be tried.
 */
export function allMatches(pattern: RegExp, text: string, needed = ''): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  if (!text.includes(needed)) return found
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}
