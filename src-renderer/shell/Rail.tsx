import { Tooltip } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useText } from './language.tsx'
import classes from './rail.module.css'
import { mayOpen, railOrder, routes } from './routes.tsx'
import { useSession } from './session.tsx'

/** The left rail: only pages that exist and that this person can use. */
export function Rail() {
  const text = useText()
  const { person } = useSession()
  const [location] = useLocation()
  const [narrow, setNarrow] = useFolded()
  const links = railOrder.flatMap((name) => {
    const route = routes.find(({ rail }) => rail?.name === name)
    return route?.rail && mayOpen(route, person.roles) ? [route.rail] : []
  })
  const foldLabel = narrow ? text.shell.expandMenu : text.shell.collapseMenu
  return (
    <nav className={narrow ? `${classes.rail} ${classes.narrow}` : classes.rail} aria-label={text.shell.mainMenu}>
      <ul className={classes.links}>
        {links.map(({ name, icon: Icon, href }) => (
          <li key={name}>
            <Tooltip label={text.shell[name]} position="right" disabled={!narrow}>
              <Link
                href={href}
                className={classes.link}
                aria-current={isHere(location, href) ? 'page' : undefined}
                aria-label={narrow ? text.shell[name] : undefined}
              >
                <Icon size={20} stroke={1.6} aria-hidden />
                {!narrow && text.shell[name]}
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Tooltip label={foldLabel} position="right" disabled={!narrow}>
        <button type="button" className={classes.fold} onClick={() => setNarrow(!narrow)} aria-label={foldLabel}>
          {narrow ? (
            <IconLayoutSidebarLeftExpand size={20} stroke={1.6} aria-hidden />
          ) : (
            <IconLayoutSidebarLeftCollapse size={20} stroke={1.6} aria-hidden />
          )}
          {!narrow && text.shell.collapseShort}
        </button>
      </Tooltip>
    </nav>
  )
}

/** As the person left it; a small window, or a large one zoomed in, begins folded, so that the page has the room. */
function useFolded(): [boolean, (narrow: boolean) => void] {
  const small = useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false })
  const kept = useLocalStorage({ key: 'snv-rail-narrow', defaultValue: false })
  const forNow = useState(true)
  return small ? forNow : [kept[0], kept[1]]
}

function isHere(location: string, href: string): boolean {
  return href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`)
}
