import { type AgencyId, agencyId } from './ids.ts'
import { foldForSearch } from './vietnamese-text.ts'

/**
 * Fixed ids of the shipped catalogue, made of public codes, so that two offices mean the same body without asking each other:
 *
 *     vn.bo-y-te                       a central body, by its kind
 *     vn.86.so-y-te                    a body of a province (code of the statistics office), by its kind
 *     vn.86.x29551                     the People's Committee of a commune (code of the statistics office)
 *     vn.cu.bo-ldtbxh                  a central body that no longer exists ("cũ")
 *     vn.cu.83.so-y-te                 a body of one of the 63 provinces before 01/7/2025
 *     vn.cu.83.huyen-ba-tri            the People's Committee of a district of that time
 *     vn.cu.83.x28756                  the People's Committee of a commune of that time
 *     vn.cu.83.huyen-ba-tri.xa-tan-my  the same, where the source knows no code
 *     own.<uuid>                       a body that an office added itself
 *
 * Old and new provinces share codes without being the same (52 was Bình Định and is Gia Lai), hence the "cu".
 */
export type CatalogueId =
  | { level: 'central'; isFormer: boolean; body: string }
  | { level: 'province'; isFormer: boolean; province: string; body: string }
  | { level: 'commune'; isFormer: boolean; province: string; commune: string }
  | { level: 'commune'; isFormer: true; province: string; district: string; name: string }
  | { level: 'own'; uuid: string }

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
const shapes = {
  own: /^own\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  commune: /^vn\.(cu\.)?(\d\d)\.x(\d{5})$/,
  province: new RegExp(`^vn\\.(cu\\.)?(\\d\\d)\\.(${slug})$`),
  namedCommune: new RegExp(`^vn\\.cu\\.(\\d\\d)\\.(${slug})\\.(${slug})$`),
  central: /^vn\.(cu\.)?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/,
}

/** "Huyện Mỏ Cày Bắc" -> "huyen-mo-cay-bac". */
export const slugOf = (name: string): string =>
  foldForSearch(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

export const centralBodyId = (body: string): AgencyId => agencyId.parse(`vn.${body}`)
export const provinceBodyId = (province: string, body: string): AgencyId => agencyId.parse(`vn.${province}.${body}`)
export const communeId = (province: string, commune: string): AgencyId => agencyId.parse(`vn.${province}.x${commune}`)

export const formerCentralBodyId = (body: string): AgencyId => agencyId.parse(`vn.cu.${body}`)
export const formerProvinceBodyId = (province: string, body: string): AgencyId =>
  agencyId.parse(`vn.cu.${province}.${body}`)
export const formerDistrictId = (province: string, district: string): AgencyId =>
  agencyId.parse(`vn.cu.${province}.${slugOf(district)}`)
/** Communes that had been merged shortly before 2025 have no code in the source; they are told apart by district and name. */
export const formerCommuneId = (province: string, district: string, name: string, code: string | null): AgencyId =>
  agencyId.parse(code === null ? `vn.cu.${province}.${slugOf(district)}.${slugOf(name)}` : `vn.cu.${province}.x${code}`)

export const ownAgencyId = (uuid: string): AgencyId => agencyId.parse(`own.${uuid}`)

/** Reads a fixed id; null for anything that the catalogue cannot have made. */
export function parseCatalogueId(id: string): CatalogueId | null {
  const own = shapes.own.exec(id)
  if (own?.[1] !== undefined) return { level: 'own', uuid: own[1] }
  const commune = shapes.commune.exec(id)
  if (commune?.[2] !== undefined && commune[3] !== undefined)
    return { level: 'commune', isFormer: commune[1] !== undefined, province: commune[2], commune: commune[3] }
  const province = shapes.province.exec(id)
  if (province?.[2] !== undefined && province[3] !== undefined)
    return { level: 'province', isFormer: province[1] !== undefined, province: province[2], body: province[3] }
  const named = shapes.namedCommune.exec(id)
  if (named?.[1] !== undefined && named[2] !== undefined && named[3] !== undefined)
    return { level: 'commune', isFormer: true, province: named[1], district: named[2], name: named[3] }
  const central = shapes.central.exec(id)
  if (central?.[2] !== undefined && central[2] !== 'cu')
    return { level: 'central', isFormer: central[1] !== undefined, body: central[2] }
  return null
}

/** True for ids that come with the app; their names are not edited by an office. */
export const isShippedId = (id: string): boolean => id.startsWith('vn.')
