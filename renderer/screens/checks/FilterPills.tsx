import { Pill } from '@mantine/core'
import { weekdayWords } from '../../../shared/format/weekday-words.ts'
import { ACCOUNT_WORDS } from '../../components/account-words.ts'
import { hourWords } from '../../components/start-words.ts'
import type { ChecksSearch } from '../../search.ts'
import classes from './Filters.module.css'

export type FilterPillsProps = {
  readonly search: ChecksSearch
  readonly onChange: (next: Partial<ChecksSearch>) => void
}

/** What else the list is narrowed to, by the way that led here; each can be taken away. */
export function FilterPills({ search, onChange }: FilterPillsProps) {
  const pills = pillsOf(search)
  if (pills.length === 0) return null
  return (
    <ul className={classes.filters} aria-label="Also narrowed to">
      {pills.map(({ words, without }) => (
        <li key={words}>
          <Pill
            size="md"
            className={classes.pill}
            withRemoveButton
            removeButtonProps={{ 'aria-label': `Take away: ${words}`, 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => onChange(without)}
          >
            {words}
          </Pill>
        </li>
      ))}
    </ul>
  )
}

type FilterPill = { readonly words: string; readonly without: Partial<ChecksSearch> }

function pillsOf({ line, reason, group, category, requester, weekday, hour }: ChecksSearch): FilterPill[] {
  return [
    ...(line === undefined
      ? []
      : [
          {
            words: [ACCOUNT_WORDS[line], reason].filter(Boolean).join(': '),
            without: { line: undefined, reason: undefined },
          },
        ]),
    ...(group === undefined ? [] : [{ words: `group ${group}`, without: { group: undefined } }]),
    ...(category === undefined ? [] : [{ words: `category ${category}`, without: { category: undefined } }]),
    ...(requester === undefined ? [] : [{ words: `requester ${requester}`, without: { requester: undefined } }]),
    ...(weekday === undefined
      ? []
      : [{ words: `begun on a ${weekdayWords(weekday)}`, without: { weekday: undefined } }]),
    ...(hour === undefined ? [] : [{ words: `begun from ${hourWords(Number(hour))}`, without: { hour: undefined } }]),
  ]
}
