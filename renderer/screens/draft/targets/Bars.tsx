import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { withPart } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useMistake, useText } from '../editor.ts'
import classes from '../fields/fields.module.css'
import { ShareField } from '../fields/ShareField.tsx'
import { type Metric, takesBar } from './metric-words.ts'

type BarsProps = { readonly path: Path; readonly metric: Metric }

/** What is aimed at, and below what it is missed outright: shares, or bars of the value's own unit. */
export function Bars({ path, metric }: BarsProps) {
  const { acts } = useEditor()
  const objective = useText([...path, 'objective'])
  const isShare = !takesBar(metric) || objective.trim() === '' || /%\s*$/.test(objective)
  const turn = (to: string) =>
    acts.change(writePath([...path, 'objective']), (document) => {
      const without = ['minimum', 'bound'].reduce((whole, key) => withPart(whole, [...path, key], undefined), document)
      return withPart(without, [...path, 'objective'], to === 'share' ? '95%' : (USUAL[metric] ?? 'at least'))
    })
  return (
    <div className={classes.stack}>
      {takesBar(metric) && (
        <SegmentedControl
          aria-label="The objective is"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          data={[
            { value: 'bar', label: metric === 'satisfaction' ? 'A mean score' : 'A value' },
            { value: 'share', label: SHARE_OF[metric] ?? 'A share' },
          ]}
          value={isShare ? 'share' : 'bar'}
          onChange={turn}
        />
      )}
      {isShare ? <Shares path={path} metric={metric} /> : <Values path={path} />}
    </div>
  )
}

const USUAL: Partial<Record<Metric, string>> = { threshold: 'at most', count: 'at most' }
const SHARE_OF: Partial<Record<Metric, string>> = {
  satisfaction: 'A share of satisfied people',
  threshold: 'A share of the time',
  count: 'A share of the time',
}

function Shares({ path, metric }: BarsProps) {
  const hasBound = metric === 'threshold' || metric === 'count'
  return (
    <>
      {hasBound && <BarField path={[...path, 'bound']} label="Each time, the value is" />}
      <div className={classes.pair}>
        <ShareField path={[...path, 'objective']} label="Objective" hint="Kept at least this often." />
        <ShareField
          path={[...path, 'minimum']}
          label="Minimum"
          hint="Below it, missed outright; left empty, any miss is."
          required={false}
        />
      </div>
    </>
  )
}

function Values({ path }: { readonly path: Path }) {
  return (
    <>
      <BarField path={[...path, 'objective']} label="Objective" />
      <BarField path={[...path, 'minimum']} label="Minimum, left empty for none" otherwise={[...path, 'objective']} />
    </>
  )
}

const SIDES = ['at most', 'at least', 'below', 'above']
const BAR = /^\s*(at most|at least|below|above|<=|>=|≤|≥|<|>)?\s*([^\s]*)\s*(.*?)\s*$/i
const SIGNS: Readonly<Record<string, string>> = {
  '<=': 'at most',
  '≤': 'at most',
  '>=': 'at least',
  '≥': 'at least',
  '<': 'below',
  '>': 'above',
}

function readBar(text: string): { side: string; number: string; unit: string } {
  const [, side = '', number = '', unit = ''] = BAR.exec(text) ?? []
  return { side: SIGNS[side] ?? side.toLowerCase(), number, unit }
}

type BarProps = { readonly path: Path; readonly label: string; readonly otherwise?: Path }

/** `at most 2.5 s`: a side, a number and a unit. */
function BarField({ path, label, otherwise }: BarProps) {
  const { acts } = useEditor()
  const written = useText(path)
  const usual = readBar(useText(otherwise ?? path))
  const mistake = useMistake(path)
  const bar = readBar(written)
  const side = bar.side || usual.side || 'at most'
  const write = (part: Partial<typeof bar>) => {
    const next = { ...bar, side, ...(written === '' && { unit: usual.unit }), ...part }
    const isEmpty = next.number.trim() === '' && path.at(-1) !== 'objective'
    acts.set(path, isEmpty ? undefined : [next.side, next.number, next.unit].filter((word) => word !== '').join(' '))
  }
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.bar}>
        <Select
          aria-label={`Side of ${label}`}
          data={SIDES}
          value={side}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && write({ side: chosen })}
        />
        <TextInput
          aria-label={`Value of ${label}`}
          inputMode="decimal"
          value={bar.number}
          error={mistake === null ? null : bar.number === '' ? 'Still to be filled in.' : mistake}
          data-field={writePath(path)}
          onChange={({ currentTarget }) => write({ number: currentTarget.value.trim() })}
        />
        <TextInput
          aria-label={`Unit of ${label}`}
          placeholder="unit"
          value={bar.unit}
          onChange={({ currentTarget }) => write({ unit: currentTarget.value.trim() })}
        />
      </div>
    </fieldset>
  )
}
