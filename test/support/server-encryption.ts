// First: the certificate library asks for the Reflect polyfill while it loads.
import 'reflect-metadata'
import { chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BasicConstraintsExtension, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509'
import pg from 'pg'
import { vi } from 'vitest'
import type { PostgresServer } from './postgres-server.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }

/** The server takes encrypted connections from now on, with a certificate that bears `host`; gives the file to trust. */
export async function offerEncryption(server: PostgresServer, host: string): Promise<string> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    ...{ serialNumber: '01', name: `CN=${host}`, keys, signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' } },
    ...{ notBefore: new Date('2020-01-01'), notAfter: new Date('2120-01-01') },
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new SubjectAlternativeNameExtension([{ type: 'dns', value: host }]),
    ],
  })
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  const [certificateFile, keyFile] = [join(server.dir, 'server.crt'), join(server.dir, 'server.key')]
  writeFileSync(certificateFile, certificate.toString('pem'))
  writeFileSync(keyFile, `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`, { mode: 0o600 })
  const { uid, gid } = server.owner
  if (uid !== undefined && gid !== undefined) chownSync(keyFile, uid, gid)
  await withAdmin(server, async (admin) => {
    await admin.query(`ALTER SYSTEM SET ssl_cert_file = '${certificateFile}'`)
    await admin.query(`ALTER SYSTEM SET ssl_key_file = '${keyFile}'`)
    await admin.query('ALTER SYSTEM SET ssl = on')
    await admin.query('SELECT pg_reload_conf()')
  })
  // The server reads its settings when it comes to it.
  await vi.waitUntil(() => withAdmin(server, isOn), { timeout: 60_000, interval: 50 })
  return certificateFile
}

async function isOn(admin: pg.Client): Promise<boolean> {
  const { rows } = await admin.query<{ ssl: string }>('SHOW ssl')
  return rows[0]?.ssl === 'on'
}

async function withAdmin<T>({ user, password, port }: PostgresServer, work: (admin: pg.Client) => Promise<T>) {
  const admin = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'postgres' })
  await admin.connect()
  return work(admin).finally(() => admin.end())
}
