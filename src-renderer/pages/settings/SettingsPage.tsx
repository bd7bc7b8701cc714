import { Suspense } from 'react'
import { Link, useParams } from 'wouter'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { SkeletonRows } from '../../parts/SkeletonRows.tsx'
import { useText } from '../../shell/language.tsx'
import { useSession } from '../../shell/session.tsx'
import { sectionsFor } from './sections.ts'
import classes from './settings.module.css'

/** People, keys, backups, language: the sections at the left, one of them at the right. */
export default function SettingsPage() {
  const words = useText().settings
  const { person } = useSession()
  const { section: asked } = useParams<{ section?: string }>()
  const sections = sectionsFor(person.roles)
  const shown = sections.find(({ key }) => key === asked) ?? sections[0]
  if (!shown) return null
  const { section: Section } = shown
  return (
    <>
      <PageHeader title={words.title} />
      <div className={classes.columns}>
        <nav aria-label={words.sections}>
          <ul className={classes.sections}>
            {sections.map(({ key, title }) => (
              <li key={key}>
                <Link
                  href={`/settings/${key}`}
                  replace
                  className={classes.link}
                  aria-current={key === shown.key ? 'page' : undefined}
                >
                  {words[title]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section className={classes.section} aria-labelledby="settings-section">
          <h2 id="settings-section" className={classes.title}>
            {words[shown.title]}
          </h2>
          <Suspense fallback={<SkeletonRows />}>
            <Section key={shown.key} />
          </Suspense>
        </section>
      </div>
    </>
  )
}
