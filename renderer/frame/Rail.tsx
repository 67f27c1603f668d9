import { ActionIcon, Tooltip } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import {
  IconCalendarCheck,
  IconChartHistogram,
  IconFileImport,
  IconFileText,
  IconHome,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconListCheck,
  IconShieldCheck,
  IconTicket,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import classes from './Rail.module.css'
import { WorkspaceName } from './WorkspaceName.tsx'

const ENTRIES = [
  { to: '/', label: 'Home', Icon: IconHome },
  { to: '/agreements', label: 'Agreements', Icon: IconFileText },
  { to: '/reviews', label: 'Reviews', Icon: IconCalendarCheck },
  { to: '/tickets', label: 'Tickets', Icon: IconTicket },
  { to: '/imports', label: 'Imports', Icon: IconFileImport },
  { to: '/actions', label: 'Actions', Icon: IconListCheck },
  { to: '/packs', label: 'Review packs', Icon: IconChartHistogram },
  { to: '/governance', label: 'Governance', Icon: IconShieldCheck },
] as const

/** As the window's width suggests, until the person has chosen. */
type Width = 'wide' | 'narrow'

/** Where one can go: only what is there. Collapsed, the words become tooltips and stay the links' names. */
export function Rail() {
  const isTight = useMediaQuery('(max-width: 1100px)')
  const [chosen, setChosen] = useLocalStorage<Width | null>({ key: 'accord.rail', defaultValue: null })
  const collapsed = (chosen ?? (isTight ? 'narrow' : 'wide')) === 'narrow'
  const toggle = collapsed ? 'Widen the side bar' : 'Narrow the side bar'
  return (
    <aside className={classes.rail} data-collapsed={collapsed || undefined}>
      <div className={classes.brand}>
        <Mark />
        <span className={classes.word}>Accord</span>
      </div>
      <nav aria-label="Main">
        <ul className={classes.entries}>
          {ENTRIES.map(({ to, label, Icon }) => (
            <li key={to}>
              <Tooltip label={label} position="right" disabled={!collapsed}>
                <Link
                  to={to}
                  className={classes.entry}
                  activeOptions={{ exact: to === '/' }}
                  {...(collapsed && { 'aria-label': label })}
                >
                  <Icon size={18} stroke={1.6} aria-hidden />
                  <span className={classes.word}>{label}</span>
                </Link>
              </Tooltip>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.foot}>
        {!collapsed && <WorkspaceName />}
        <Tooltip label={toggle} position="right">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={toggle}
            aria-expanded={!collapsed}
            onClick={() => setChosen(collapsed ? 'wide' : 'narrow')}
          >
            {collapsed ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </Tooltip>
      </div>
    </aside>
  )
}

/** Two parties, and what they have in common. */
function Mark() {
  return (
    <svg className={classes.mark} viewBox="0 0 32 32" width="24" height="24" aria-hidden>
      <rect width="32" height="32" rx="8" />
      <circle cx="12.5" cy="16" r="6.75" />
      <circle cx="19.5" cy="16" r="6.75" />
    </svg>
  )
}
