import { ActionIcon, Autocomplete, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { isKeyed, type Part, textAt, withPart } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useMistake, usePart } from '../editor.ts'
import { useWords } from '../fields/FilterFields.tsx'
import classes from '../fields/fields.module.css'
import { LengthField } from '../fields/LengthField.tsx'
import { focusField } from '../focus.ts'
import own from './targets.module.css'

type WithinProps = { readonly path: Path }

/** The time allowed: one for all tickets, or one for each priority. */
export function WithinFields({ path }: WithinProps) {
  const { acts } = useEditor()
  const within = usePart(path)
  const priorities = useWords('priority')
  const isByPriority = isKeyed(within)
  const turn = (to: string) => acts.set(path, to === 'one' ? oneOf(within) : byPriority(within, priorities))
  return (
    <div className={classes.stack}>
      <SegmentedControl
        aria-label="The time allowed is"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'one', label: 'One time for all' },
          { value: 'many', label: 'By priority' },
        ]}
        value={isByPriority ? 'many' : 'one'}
        onChange={turn}
      />
      {isByPriority ? (
        <ByPriority path={path} within={within} suggestions={priorities} />
      ) : (
        <LengthField path={path} label="Within" required />
      )}
    </div>
  )
}

function oneOf(within: Part | undefined): Part {
  return isKeyed(within) ? (Object.values(within)[0] ?? '') : (within ?? '')
}

const USUAL = ['critical', 'high', 'medium', 'low']

/** The usual words in their order, all others after them as they come. */
function rank(word: string): number {
  const place = USUAL.indexOf(word.trim().toLowerCase())
  return place < 0 ? USUAL.length : place
}

function byPriority(within: Part | undefined, words: readonly string[]): Part {
  const length = typeof within === 'string' ? within : ''
  const few = words.length > 0 && words.length <= 8 ? words.toSorted((a, b) => rank(a) - rank(b)) : USUAL
  return Object.fromEntries(few.map((word) => [word, length]))
}

type Row = { readonly priority: string; readonly length: string }
type TableProps = WithinProps & {
  readonly within: Readonly<Record<string, Part>>
  readonly suggestions: readonly string[]
}

/** A priority is a key of the document, so that two rows alike can stand here for a moment, but not there. */
function ByPriority({ path, within, suggestions }: TableProps) {
  const { acts } = useEditor()
  const mistake = useMistake(path)
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(within))
  const isSame = JSON.stringify(recordOf(rows)) === JSON.stringify(within)
  const shown = isSame ? rows : rowsOf(within)
  const write = (next: readonly Row[], place: string) => {
    setRows(next)
    acts.change(`${writePath(path)} ${place}`, (document) => withPart(document, path, recordOf(next)))
  }
  const put = (index: number, row: Partial<Row>, place: string) =>
    write(
      shown.map((one, at) => (at === index ? { ...one, ...row } : one)),
      `${index} ${place}`,
    )
  const add = () => {
    const free = [...suggestions, ...USUAL, 'default'].find((word) => !shown.some((row) => isAlike(row.priority, word)))
    write([...shown, { priority: free ?? `priority ${shown.length + 1}`, length: '' }], 'add')
    focusField(writePath([...path, free ?? `priority ${shown.length + 1}`]))
  }
  const remove = (index: number) => {
    write(shown.toSpliced(index, 1), 'remove')
    const next = shown[index + 1] ?? shown[index - 1]
    if (next !== undefined) focusField(writePath([...path, next.priority]))
  }
  return (
    <fieldset className={classes.group}>
      <legend>Within, by priority</legend>
      <div className={own.byPriority} data-field={shown.length === 0 ? writePath(path) : undefined}>
        {shown.map((row, index) => (
          <div key={index} className={own.priority}>
            <Autocomplete
              aria-label={`Priority ${index + 1}`}
              data={[...new Set([...suggestions, ...USUAL, 'default'])]}
              value={row.priority}
              error={isTwice(shown, index) ? 'Each priority once.' : null}
              onChange={(priority) => put(index, { priority }, 'priority')}
            />
            <LengthField
              path={[...path, row.priority]}
              label={`Time for ${row.priority === '' ? `priority ${index + 1}` : row.priority}`}
              hidesLabel
              value={row.length}
              onLength={(length) => put(index, { length }, 'length')}
            />
            <Tooltip label={`Remove ${row.priority}`}>
              <ActionIcon
                variant="subtle"
                color="gray"
                mt={4}
                aria-label={`Remove ${row.priority === '' ? `priority ${index + 1}` : row.priority}`}
                onClick={() => remove(index)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </div>
        ))}
      </div>
      <p className="secondary">“default” stands for every other priority.</p>
      {mistake !== null && <p className={classes.mistake}>{mistake}</p>}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        style={{ alignSelf: 'flex-start' }}
        onClick={add}
      >
        Add a priority
      </Button>
    </fieldset>
  )
}

const isAlike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

function isTwice(rows: readonly Row[], index: number): boolean {
  const { priority = '' } = rows[index] ?? {}
  return rows.some((row, at) => at < index && isAlike(row.priority, priority))
}

function rowsOf(within: Readonly<Record<string, Part>>): Row[] {
  return Object.entries(within).map(([priority, length]) => ({ priority, length: textAt(length, []) }))
}

function recordOf(rows: readonly Row[]): Record<string, Part> {
  return Object.fromEntries(rows.map(({ priority, length }) => [priority, length]))
}
