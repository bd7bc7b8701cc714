const onset = '(?:ngh|ng|nh|gh|gi|qu|ch|kh|ph|th|tr|[bcdđghklmnprstvx])?'
const rime =
  '(?:' +
  'uyê[nt]|uyn|uyt|uya|uyu|uych|uynh|uy|uya|uê(?:ch|nh)?|uâ(?:n|t|y|ng)|uơ|uan|uang|' +
  'iê[mncptu]|iêng|ia|iu|i(?:ch|nh|[mnpt])?|yê[mntu]|yêng|y|y(?:nh|ch|t)|' +
  'ươ[cimnptu]|ương|ưa|ưu|ưi|ư(?:c|ng|t|n|m)?|' +
  'uô[cimnt]|uông|ua|ui|u(?:c|m|n|ng|p|t)?|' +
  'oa(?:ch|nh|ng|[cimnopty])?|oă(?:c|m|n|ng|t)|oe(?:o|n|t|m)?|oong|ooc|oi|o(?:c|m|n|ng|p|t)?|' +
  'ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?|' +
  'a(?:ch|nh|ng|[cimnoptuy])?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)|' +
  'e(?:c|m|n|ng|o|p|t)?|ê(?:ch|nh|m|n|p|t|u)?' +
  ')'
const syllable = new RegExp(`^${onset}${rime}$`, 'u')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word can be a Vietnamese syllable: one tone at most, an onset and a rime that exist. */
export function isSyllable(word: string): boolean {
  let count = 0
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(tones, () => {
      count += 1
      return ''
    })
    .normalize('NFC')
  // "gìn", "quý": the i or u of the onset may be the vowel.
  return (
    count <= 1 && (syllable.test(bare) || /^gi(?:n|ng|m|p|t|êng|êt|êc)?$/u.test(bare) || /^qu[yâôêơaăe]/u.test(bare))
  )
}
