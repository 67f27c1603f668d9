import { Button, NumberInput } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { METRICS } from '../../../../shared/agreement/agreement.ts'
import { isKeyed, partAt, withPart } from '../../../../shared/agreement/draft/edit-document.ts'
import { withId, withName } from '../../../../shared/agreement/draft/names.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useMistake, usePart } from '../editor.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { FIELD_ORDER } from '../fields/field-order.ts'
import classes from '../fields/fields.module.css'
import { TextAreaField, TextField } from '../fields/TextField.tsx'
import { CountingForm } from './CountingForm.tsx'
import { MetricFields } from './MetricFields.tsx'
import { isMetric, METRIC_WORDS, metricOf, withMetric } from './metric-words.ts'
import { ReadBack } from './ReadBack.tsx'
import own from './targets.module.css'

const TARGETS = ['spec', 'targets']

/** One target: its name and kind, what is promised, then how it is counted. */
export function TargetForm({ index }: { readonly index: number }) {
  const { acts, keptIds } = useEditor()
  const path = [...TARGETS, index]
  const metric = metricOf(usePart(path))
  const rename = (name: string) =>
    acts.change(writePath([...path, 'name']), (document) =>
      withName(document, { list: TARGETS, index, name, otherwise: 'target' }, keptIds),
    )
  return (
    <>
      <TextField
        path={[...path, 'name']}
        label="Name"
        placeholder="Respond to critical requests"
        required
        onText={rename}
      />
      <MetricChoice path={path} />
      <MetricFields path={path} metric={metric} />
      <ReadBack index={index} />
      <SloTerms path={[...path, 'slo']} />
      <More title="How it is counted">
        <CountingForm path={path} metric={metric} />
      </More>
      <More title="Description, weight and short name">
        <TextAreaField path={[...path, 'description']} label="Description" />
        <div className={classes.pair}>
          <Weight path={[...path, 'weight']} />
          <TextField
            path={[...path, 'id']}
            label="Short name"
            hint="Figures of different versions belong together by it."
            required
            onText={(id) => acts.change(writePath([...path, 'id']), (document) => withId(document, TARGETS, index, id))}
          />
        </div>
      </More>
    </>
  )
}

function MetricChoice({ path }: { readonly path: Path }) {
  const { acts } = useEditor()
  const metric = metricOf(usePart(path))
  const change = (chosen: string) => {
    if (!isMetric(chosen)) return
    acts.change(writePath([...path, 'metric']), (document) => {
      const target = partAt(document, path)
      return isKeyed(target) ? withPart(document, path, withMetric(target, chosen)) : document
    })
  }
  return (
    <ChoiceField
      path={[...path, 'metric']}
      label="What is measured"
      hint={METRIC_WORDS[metric].says}
      choices={METRICS.map((value) => ({ value, label: METRIC_WORDS[value].name }))}
      onChosen={change}
    />
  )
}

/** Terms for monitoring tools come from a file and go out with it; here they are only named. */
function SloTerms({ path }: { readonly path: Path }) {
  if (usePart(path) === undefined) return null
  return (
    <p className="secondary">
      This target also has terms of a service level objective, such as its error budget and its queries. They are kept
      as they are; to change them, export the agreement, edit the part “slo” in the file, and begin a draft with it.
    </p>
  )
}

function Weight({ path }: { readonly path: Path }) {
  const { acts } = useEditor()
  const weight = usePart(path)
  const mistake = useMistake(path)
  return (
    <NumberInput
      label="Weight"
      inputWrapperOrder={FIELD_ORDER}
      description="Counts so many times in the score of all targets. Left empty: once."
      min={0}
      hideControls
      value={typeof weight === 'number' ? weight : ''}
      error={mistake}
      data-field={writePath(path)}
      onChange={(value) => acts.set(path, typeof value === 'number' ? value : undefined)}
    />
  )
}

/** What most targets leave as it is stands behind a line of its own. */
function More({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        className={own.more ?? ''}
        aria-expanded={isOpen}
        leftSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </Button>
      {isOpen && <div className={own.rules}>{children}</div>}
    </>
  )
}
