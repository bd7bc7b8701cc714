import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commandLine } from '../support/command-line.ts'
import { emptySchema } from '../support/publish-until-killed.ts'
import {
  address,
  client,
  database,
  hold,
  office,
  publish,
  publishWithoutPassword,
  publishWithPasswordFile,
  rows,
  server,
  three,
  usePublishing,
} from '../support/publishing.ts'

usePublishing()

describe('publishing that was interrupted', () => {
  it('goes on at every report where it was stopped, and each is there exactly once and whole', async () => {
    await hold(three())
    for (let stoppedAt = 1; stoppedAt <= 3; stoppedAt += 1) {
      await client.query('DROP SCHEMA IF EXISTS so_nhiem_vu CASCADE')
      await publishAndEndTheConnectionAt(stoppedAt)
      const there = await rows(z.object({ id: z.string() }), 'SELECT submission_id AS id FROM so_nhiem_vu.submission')
      expect(there).toHaveLength(stoppedAt - 1)
      const whole = await rows(
        z.object({ results: z.string() }),
        'SELECT count(*) AS results FROM so_nhiem_vu.task_result GROUP BY submission_id',
      )
      expect(whole).toEqual(there.map(() => ({ results: '2' })))
      expect(await rows(z.object({}), 'SELECT * FROM so_nhiem_vu.coordinator')).toEqual([])
      expect((await publish()).counts).toEqual({ written: 4 - stoppedAt, unchanged: stoppedAt - 1, withdrawn: 0 })
      expect(await rows(z.object({}), 'SELECT * FROM so_nhiem_vu.coordinator')).toHaveLength(1)
    }
  })

  /** A trigger of ours ends the connection in the middle of the transaction of the n-th report. */
  async function publishAndEndTheConnectionAt(nth: number) {
    await emptySchema()
    await client.query(`CREATE FUNCTION so_nhiem_vu.end_connection() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(DISTINCT submission_id) FROM so_nhiem_vu.funding) >= ${nth - 1} THEN
          PERFORM pg_terminate_backend(pg_backend_pid());
        END IF;
        RETURN NEW;
      END $$`)
    await client.query(`CREATE TRIGGER ends BEFORE INSERT ON so_nhiem_vu.figure
      FOR EACH STATEMENT EXECUTE FUNCTION so_nhiem_vu.end_connection()`)
    const run = await publish()
    expect(run.told).toContain('Mất kết nối với 127.0.0.1 giữa chừng.')
    expect(run.status).toBe(1)
    await client.query('DROP FUNCTION so_nhiem_vu.end_connection() CASCADE')
  }
})

describe('a server whose disk is full', () => {
  it('is told as such, keeps what is whole, and gets the rest once there is room', async () => {
    await hold(three())
    await emptySchema()
    await client.query(`CREATE FUNCTION so_nhiem_vu.no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(*) FROM so_nhiem_vu.submission) >= 2 THEN
          RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
        END IF;
        RETURN NEW;
      END $$`)
    await client.query(`CREATE TRIGGER full_disk BEFORE INSERT ON so_nhiem_vu.figure
      FOR EACH STATEMENT EXECUTE FUNCTION so_nhiem_vu.no_room()`)
    const run = await publish()
    expect(run.told).toContain('Ổ đĩa của máy chủ 127.0.0.1 đã đầy.')
    expect(run.status).toBe(1)
    await client.query('DROP FUNCTION so_nhiem_vu.no_room() CASCADE')
    expect((await publish()).counts).toEqual({ written: 2, unchanged: 1, withdrawn: 0 })
  })
})

describe('an address that cannot be used', () => {
  it.each([
    ['holds a password', () => `postgres://publisher:bi-mat@127.0.0.1:${server.port}/x`, 'Bỏ mật khẩu khỏi địa chỉ'],
    ['is no address', () => 'dashboards', 'Địa chỉ PostgreSQL không đúng dạng.'],
    ['names an option of another kind', () => `${address()}?options=-c%20x`, 'Địa chỉ PostgreSQL không đúng dạng.'],
    ['names a database that is not there', () => address('nowhere'), 'không có cơ sở dữ liệu nowhere'],
    ['names somebody unknown', () => address(database, 'stranger'), 'không cho đăng nhập'],
    ['names a port where nobody listens', () => 'postgres://publisher@127.0.0.1:1/x', 'Không kết nối được tới máy chủ'],
    ['wants encryption that is not offered', () => `${address()}?sslmode=verify-full`, 'không nhận kết nối mã hóa'],
    [
      'names a file of certificates that is not there',
      () => `${address()}?sslmode=verify-full&sslrootcert=${join(server.dir, 'none.pem')}`,
      'Không đọc được tệp chứng thư',
    ],
  ])('%s: says what to do, and nothing was written', async (_, to, sentence) => {
    await hold(three())
    const run = await publish(to())
    expect(run.told).toContain(sentence)
    expect(run.told).not.toContain('bi-mat')
    expect(run.status).toBe(1)
  })

  it('needs a password that is nowhere', async () => {
    const run = await publishWithoutPassword()
    expect(run.told).toContain('hỏi mật khẩu, nhưng không tìm thấy mật khẩu nào')
    expect(run.status).toBe(1)
  })

  it('finds the password in a file that nobody else can read, and in no other', async () => {
    await hold(three())
    const run = await publishWithPasswordFile(0o600)
    expect(run.counts).toEqual({ written: 3, unchanged: 0, withdrawn: 0 })
    expect(run.told).not.toMatch(/warning/iu)
    expect((await publishWithPasswordFile(0o644)).told).toContain('không tìm thấy mật khẩu nào')
  })

  it.each([
    ['can only be read', 'default_transaction_read_only = on', 'chỉ cho đọc'],
    ['limits the time', "statement_timeout = '1ms'", '(mã 57014 của PostgreSQL)'],
  ])('leads to a database that %s', async (_, setting, sentence) => {
    await client.query(`ALTER DATABASE ${database} SET ${setting}`)
    const run = await publish()
    expect(run.told).toContain(sentence)
    expect(run.status).toBe(1)
  })

  it('leads to a database that cannot hold Vietnamese', async () => {
    await client.query(`CREATE DATABASE latin_${database} ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'`)
    const run = await publish(address(`latin_${database}`))
    expect(run.told).toContain('không dùng bảng mã UTF-8')
    expect(run.status).toBe(1)
  })

  it('leads to an account that may not create anything', async () => {
    await hold(three())
    await client.query(`CREATE ROLE reader LOGIN PASSWORD '${server.password}'`)
    const run = await publish(address(database, 'reader'))
    expect(run.told).toContain('không có quyền tạo hoặc ghi bảng')
    await client.query('DROP ROLE reader')
  })
})

it('is for the coordinator only', async () => {
  const { dataDir } = office.test
  const run = await commandLine(['coordinate', 'publish', '--data', dataDir, '--user', 'lan', '--to', address()])
  expect(run.status).toBe(1)
})
