export function megabytes(bytes: number, language: 'vi' | 'en'): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)
}

/** The local day (UTC+7, no summer time) of an instant, as people write it: 05/12/2026. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(instant))
}

/** The name of a format on screen; a name that no version knows stays as it is. */
export function formatName(formats: Record<string, string>, format: string): string {
  return Object.entries(formats).find(([name]) => name === format)?.[1] ?? format
}
