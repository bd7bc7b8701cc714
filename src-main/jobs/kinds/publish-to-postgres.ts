import { openReadOnly } from '../../db/open-database.ts'
import { dataFolderPaths } from '../../files/data-folder.ts'
import { selectOffice } from '../../publish/catalogue.queries.ts'
import { requireAddress, withPostgres } from '../../publish/open-postgres.ts'
import { publishCatalogue } from '../../publish/publish-catalogue.ts'
import { type PublishedReports, publishReports } from '../../publish/publish-reports.ts'
import { starFormat } from '../../publish/report-rows.ts'
import { ensureStarSchema } from '../../publish/star-schema.ts'
import type { JobFunction } from '../job.ts'

interface PublishOrder {
  address: string
  language: 'vi' | 'en'
  /** Instant, ISO, and the business date of the run. */
  at: string
  today: string
}

/** Publishes what this coordinator accepted to PostgreSQL. The row of the coordinator comes last: it says "complete". */
export const publishToPostgres: JobFunction<PublishOrder, PublishedReports> = async (order, ctx) => {
  const server = requireAddress(order.address)
  const { db, raw } = openReadOnly(dataFolderPaths(ctx.dataDir).database)
  // One moment of the data for the whole run, whatever is written meanwhile.
  raw.exec('BEGIN')
  try {
    const office = await selectOffice(db)
    return await withPostgres(server, async (to) => {
      await ensureStarSchema(to, order.language)
      await publishCatalogue(db, to, office.agency_id, order.today)
      const { signal, progress } = ctx
      const published = await publishReports(db, to, {
        ...{ coordinator: office.agency_id, at: order.at, signal },
        progress: (done, total) => progress(done, total, 'rows'),
      })
      const row = { name: office.name, published_at: order.at, format: starFormat }
      await to
        .insertInto('coordinator')
        .values({ coordinator_id: office.agency_id, ...row })
        .onConflict((conflict) => conflict.column('coordinator_id').doUpdateSet(row))
        .execute()
      return published
    })
  } finally {
    await db.destroy()
  }
}
