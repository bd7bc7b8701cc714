import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { starSchemaStatements } from '../../src-main/publish/star-schema.ts'
import { commandLine } from '../support/command-line.ts'
import {
  address,
  client,
  database,
  hold,
  office,
  publish,
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
    await publishOnlyTheSchema()
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

  async function publishOnlyTheSchema() {
    for (const statement of starSchemaStatements('vi')) await client.query(statement)
  }
})

describe('an address that cannot be used', () => {
  it.each([
    ['holds a password', () => `postgres://publisher:bi-mat@127.0.0.1:${server.port}/x`, 'Bỏ mật khẩu khỏi địa chỉ'],
    ['is no address', () => 'dashboards', 'Địa chỉ PostgreSQL không đúng dạng.'],
    ['names an option of another kind', () => `${address()}?options=-c%20x`, 'Địa chỉ PostgreSQL không đúng dạng.'],
    ['names a database that is not there', () => address('nowhere'), 'không có cơ sở dữ liệu nowhere'],
    ['names somebody unknown', () => address(database, 'stranger'), 'không cho đăng nhập'],
    ['names a port where nobody listens', () => 'postgres://publisher@127.0.0.1:1/x', 'Không kết nối được tới máy chủ'],
    [
      'wants encryption that is not offered',
      () => `${address()}?sslmode=verify-full`,
      'Không kết nối được tới máy chủ',
    ],
  ])('%s: says what to do, and nothing was written', async (_, to, sentence) => {
    await hold(three())
    const run = await publish(to())
    expect(run.told).toContain(sentence)
    expect(run.told).not.toContain('bi-mat')
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
