/** Own scheme: a real origin for storage and CSP, and no `file:` page that could read the disk. */
export const appScheme = 'app'
export const appOrigin = `${appScheme}://so-nhiem-vu`
export const startUrl = `${appOrigin}/`
