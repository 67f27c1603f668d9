import { IconArrowRight, IconCalendarDue, IconFileImport, IconFlagOff, IconListCheck } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Section } from '../../components/Section.tsx'
import { StatusShape } from '../../components/StatusMark.tsx'
import classes from './NeedsYou.module.css'
import type { Need } from './needs-you.ts'

type Step = { readonly label: string; readonly link: LinkProps }

function stepOf({ kind, reference, target, period, hasBreaches, isOpened }: Need): Step {
  const params = { reference }
  const search = period === null ? {} : { period }
  switch (kind) {
    case 'missed':
    case 'near':
      return target === null || hasBreaches !== true
        ? {
            label: 'See the results',
            link: {
              to: '/agreements/$reference/results',
              params,
              search: { ...search, ...(target !== null && { target }) },
            },
          }
        : {
            label: 'See the breaches',
            link: {
              to: '/agreements/$reference/targets/$target/checks',
              params: { reference, target },
              search: { ...search, verdict: 'breached', counted: true },
            },
          }
    case 'review':
      return {
        label: isOpened === true ? 'Go on with the review' : 'Open the review',
        link: { to: '/reviews/$reference/$period', params: { reference, period: period ?? '' } },
      }
    case 'actions':
      return { label: 'See the actions', link: { to: '/actions' } }
    case 'ended':
      return { label: 'Read the agreement', link: { to: '/agreements/$reference', params } }
    case 'no-figures':
      return { label: 'Import a file', link: { to: '/imports/new' } }
  }
}

function Sign({ kind }: { readonly kind: Need['kind'] }) {
  switch (kind) {
    case 'missed':
      return <StatusShape status="red" size={12} />
    case 'near':
      return <StatusShape status="amber" size={12} />
    case 'review':
      return <IconCalendarDue size={18} stroke={1.6} />
    case 'actions':
      return <IconListCheck size={18} stroke={1.6} />
    case 'ended':
      return <IconFlagOff size={18} stroke={1.6} />
    case 'no-figures':
      return <IconFileImport size={18} stroke={1.6} />
  }
}

/** What waits for the person, each with its next step. */
export function NeedsYou({ needs }: { readonly needs: readonly Need[] }) {
  if (needs.length === 0) return null
  return (
    <Section title="Needs you">
      <ul className={classes.needs}>
        {needs.map((need) => {
          const step = stepOf(need)
          return (
            <li key={`${need.kind} ${need.reference} ${need.period ?? ''}`}>
              <span className={classes.sign} aria-hidden>
                <Sign kind={need.kind} />
              </span>
              <span className={classes.words}>
                <strong>{need.title}</strong>: {need.sentence}
              </span>
              <Link {...step.link} className={classes.step} aria-label={`${step.label}: ${need.title}`}>
                {step.label}
                <IconArrowRight size={14} aria-hidden />
              </Link>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
