const locality = /\s(tỉnh|thành phố|xã|phường|đặc khu)\s(.+)$/u

/**
 * The name under the superior body: "Sở Y tế tỉnh Vĩnh Long" is printed as "Sở Y tế" under "Ủy ban nhân dân tỉnh Vĩnh
 * Long", as offices do (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2). Without a superior body the place stays.
 */
export function issuingName(issuing: string, superior: string | null): string {
  const place = locality.exec(issuing)?.[0]
  if (place === undefined || superior === null || !superior.endsWith(place)) return issuing
  return issuing.slice(0, -place.length)
}
