import { describe, expect, it } from 'vitest'
import { readPostgresAddress } from '../../src-shared/domain/postgres-address.ts'

const place = { host: 'db.example.vn', port: 5432, database: 'dashboards', user: 'publisher' }
const bare = { files: {}, applicationName: null }

describe('an address of PostgreSQL', () => {
  it.each([
    ['postgres://publisher@db.example.vn/dashboards', { ...place, ...bare, isEncrypted: true }],
    ['postgresql://publisher@db.example.vn:6543/dashboards', { ...place, ...bare, port: 6543, isEncrypted: true }],
    ['postgres://publisher@db.example.vn/dashboards?sslmode=disable', { ...place, ...bare, isEncrypted: false }],
    ['postgres://publisher@db.example.vn/dashboards?sslmode=require', { ...place, ...bare, isEncrypted: true }],
    ['postgres://publisher@localhost/dashboards', { ...place, ...bare, host: 'localhost', isEncrypted: false }],
    ['postgres://publisher@[::1]/dashboards', { ...place, ...bare, host: '::1', isEncrypted: false }],
    ['postgres://127.0.0.1/dashboards', { ...place, ...bare, host: '127.0.0.1', user: null, isEncrypted: false }],
    [
      'postgres://publisher@127.0.0.1/b%E1%BA%A3ng',
      { ...place, ...bare, host: '127.0.0.1', database: 'bảng', isEncrypted: false },
    ],
    [
      'postgres://publisher@db.example.vn/dashboards?sslrootcert=/etc/root.pem&sslcert=own.pem&sslkey=own.key&application_name=x',
      {
        ...{ ...place, isEncrypted: true, applicationName: 'x' },
        files: { ca: '/etc/root.pem', cert: 'own.pem', key: 'own.key' },
      },
    ],
  ])('%s is read', (text, read) => {
    expect(readPostgresAddress(text)).toEqual({ ok: true, ...read })
  })

  it.each([
    ['postgres://publisher:bi-mat@db.example.vn/dashboards', 'password-in-address'],
    ['postgres://db.example.vn/dashboards?password=bi-mat', 'password-in-address'],
    ['postgres://db.example.vn', 'no-address'],
    ['postgres:///dashboards', 'no-address'],
    ['https://db.example.vn/dashboards', 'no-address'],
    ['host=db.example.vn dbname=dashboards', 'no-address'],
    ['postgres://db.example.vn:99999/dashboards', 'no-address'],
    ['postgres://db.example.vn/%E1', 'no-address'],
    ['postgres://db.example.vn/dashboards?sslmode=prefer', 'unknown-parameter'],
    ['postgres://db.example.vn/dashboards?options=-c', 'unknown-parameter'],
  ])('%s is none', (text, because) => {
    expect(readPostgresAddress(text)).toEqual({ ok: false, because })
  })
})
