import { describe, expect, it } from 'vitest'
import { passwordInFile } from '../../src-shared/domain/postgres-password-file.ts'

const account = { host: 'db.example.vn', port: 5432, database: 'dashboards', user: 'publisher' }

describe('the password in a file of libpq', () => {
  it.each([
    ['db.example.vn:5432:dashboards:publisher:bi-mat', 'bi-mat'],
    ['*:*:*:publisher:bi-mat', 'bi-mat'],
    ['# a remark\r\n\r\n*:5433:*:*:another port\r\n*:*:*:*:bi-mat\r\n', 'bi-mat'],
    ['*:*:*:*:first\n*:*:*:*:second', 'first'],
    [String.raw`*:*:*:*:with\:two\\signs`, String.raw`with:two\signs`],
    ['*:*:*:*:with:a colon', 'with:a colon'],
    ['*:*:*:*:mật khẩu', 'mật khẩu'],
    ['*:*:*:*:', null],
    ['*:*:*:bi-mat', null],
    ['elsewhere:*:*:*:bi-mat', null],
    ['*:*:*:somebody:bi-mat', null],
    ['', null],
  ])('%j holds %j', (text, password) => {
    expect(passwordInFile(text, account)).toBe(password)
  })

  it('fits names that hold the signs themselves', () => {
    const host = 'fe80::1'
    expect(passwordInFile(String.raw`fe80\:\:1:*:*:*:bi-mat`, { ...account, host })).toBe('bi-mat')
  })
})
