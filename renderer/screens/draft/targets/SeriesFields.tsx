import { SegmentedControl } from '@mantine/core'
import { isKeyed, type Part } from '../../../../shared/agreement/draft/edit-document.ts'
import type { Path } from '../../../../shared/agreement/path.ts'
import { useEditor, usePart } from '../editor.ts'
import { SuggestedField } from '../fields/ChoiceField.tsx'
import { useWords } from '../fields/FilterFields.tsx'
import classes from '../fields/fields.module.css'

type SeriesProps = {
  readonly path: Path
  /** Whether good and total counts may stand in two series. */
  readonly pairs: 'allowed' | 'none'
  readonly hint?: string
}

type Form = 'one' | 'good' | 'bad'

/** Which measured series it is made of, among those imported or still to come. */
export function SeriesFields({ path, pairs, hint }: SeriesProps) {
  const { acts } = useEditor()
  const series = usePart(path)
  const names = useWords('series')
  const form = formOf(series)
  const turn = (to: string) => acts.set(path, turned(series, to))
  return (
    <div className={classes.stack}>
      {(pairs === 'allowed' || form !== 'one') && (
        <SegmentedControl
          aria-label="Counts stand in"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          data={[
            { value: 'one', label: 'one series' },
            { value: 'good', label: 'good and total' },
            { value: 'bad', label: 'bad and total' },
          ]}
          value={form}
          onChange={turn}
        />
      )}
      {form === 'one' ? (
        <SuggestedField path={path} label="Measured series" hint={hint} suggestions={names} />
      ) : (
        <div className={classes.pair}>
          <SuggestedField
            path={[...path, form]}
            label={form === 'good' ? 'Series of the good ones' : 'Series of the bad ones'}
            suggestions={names}
            required
          />
          <SuggestedField path={[...path, 'total']} label="Series of all" suggestions={names} required />
        </div>
      )}
    </div>
  )
}

function formOf(series: Part | undefined): Form {
  if (!isKeyed(series)) return 'one'
  return 'bad' in series ? 'bad' : 'good'
}

function turned(series: Part | undefined, to: string): Part | undefined {
  const [first, total] = isKeyed(series) ? [series.good ?? series.bad ?? '', series.total ?? ''] : [series ?? '', '']
  if (to === 'one') return first === '' ? undefined : first
  return to === 'bad' ? { bad: first, total } : { good: first, total }
}
