import { NumberInput } from '@mantine/core'
import { useMemo } from 'react'
import { textAt } from '../../../../shared/agreement/draft/edit-document.ts'
import { type Path, writePath } from '../../../../shared/agreement/path.ts'
import { useEditor, useList, useMistake, usePart, useText } from '../editor.ts'
import { CadenceField } from '../fields/CadenceField.tsx'
import { type Choice, ChoiceField, SuggestedField } from '../fields/ChoiceField.tsx'
import { FilterFields, useWords } from '../fields/FilterFields.tsx'
import classes from '../fields/fields.module.css'
import { LengthField } from '../fields/LengthField.tsx'
import { ShareField } from '../fields/ShareField.tsx'
import { Bars } from './Bars.tsx'
import type { Metric } from './metric-words.ts'
import { SeriesFields } from './SeriesFields.tsx'
import { WithinFields } from './WithinFields.tsx'

type MetricProps = { readonly path: Path; readonly metric: Metric }

/** What is promised, in the keys that the metric reads and no others. */
export function MetricFields({ path, metric }: MetricProps) {
  switch (metric) {
    case 'response-time':
    case 'resolution-time':
      return (
        <>
          <FilterFields path={[...path, 'where']} title="Tickets with" />
          <WithinFields path={[...path, 'within']} />
          <Bars path={path} metric={metric} />
        </>
      )
    case 'availability':
      return <AvailabilityFields path={path} />
    case 'ratio':
      return (
        <>
          <SeriesFields path={[...path, 'series']} pairs="allowed" />
          <ChoiceField path={[...path, 'per']} label="Shares are" choices={PER} otherwise="period" />
          <Bars path={path} metric={metric} />
          <Coverage path={path} />
        </>
      )
    case 'threshold':
      return (
        <>
          <SeriesFields path={[...path, 'series']} pairs="none" />
          <SuggestedStatistic path={[...path, 'statistic']} />
          <CadenceField
            path={[...path, 'every']}
            label="Judged by itself, every"
            hint="Left empty, the whole period."
          />
          <Bars path={path} metric={metric} />
          <Coverage path={path} />
        </>
      )
    case 'satisfaction':
      return (
        <>
          <FilterFields path={[...path, 'where']} title="Answers to tickets with" />
          <Scale path={[...path, 'scale']} />
          <Bars path={path} metric={metric} />
        </>
      )
    case 'count':
      return <CountFields path={path} />
    case 'manual':
      return <Bars path={path} metric={metric} />
  }
}

const PER: readonly Choice[] = [
  { value: 'period', label: 'of all counts of the period together (usual)' },
  { value: 'row', label: 'the mean of each sample’s own share' },
]

function AvailabilityFields({ path }: { readonly path: Path }) {
  const services = useServices()
  const isSeries = usePart([...path, 'series']) !== undefined
  return (
    <>
      {!isSeries && (
        <SuggestedField
          path={[...path, 'service']}
          label="Service"
          hint="As the outage log names it. Left empty, every outage counts."
          suggestions={services}
        />
      )}
      <SeriesFields
        path={[...path, 'series']}
        pairs="none"
        hint="Only where samples are measured instead of an outage log."
      />
      <LengthField
        path={[...path, 'maintenance', 'notice']}
        label="Planned maintenance is announced ahead by"
        hint="With less notice it counts as downtime. Left empty, all planned maintenance is left out."
      />
      <Bars path={path} metric="availability" />
      <Coverage path={path} />
    </>
  )
}

/** Services of the scope, then those that the outage log knows. */
function useServices(): readonly string[] {
  const named = useList(['spec', 'scope', 'services']).map((service) => textAt(service, ['name']))
  const logged = useWords('outage-service')
  const words = [...new Set([...named, ...logged])].filter((name) => name !== '').join('\n')
  return useMemo(() => (words === '' ? [] : words.split('\n')), [words])
}

function Coverage({ path }: { readonly path: Path }) {
  return (
    <ShareField
      path={[...path, 'coverage']}
      label="Least share that must be seen"
      hint="With less of the time, or of the samples, there is no verdict. Left empty, any."
      required={false}
    />
  )
}

const STATISTICS = ['mean', 'median', 'p90', 'p95', 'p99', 'min', 'max', 'last']

function SuggestedStatistic({ path }: { readonly path: Path }) {
  return (
    <SuggestedField
      path={path}
      label="Statistic"
      hint="mean, median, min, max, last, or a percentile such as p95. Left empty: the mean."
      suggestions={STATISTICS}
    />
  )
}

const OF: readonly Choice[] = [
  { value: 'tickets', label: 'tickets created' },
  { value: 'outages', label: 'outages begun' },
  { value: 'answers', label: 'survey answers given' },
]

function CountFields({ path }: { readonly path: Path }) {
  const of = useText([...path, 'of']) || 'tickets'
  const services = useServices()
  const isSeries = usePart([...path, 'series']) !== undefined
  return (
    <>
      {!isSeries && <ChoiceField path={[...path, 'of']} label="The number of" choices={OF} otherwise="tickets" />}
      {!isSeries && of === 'outages' && (
        <SuggestedField path={[...path, 'service']} label="Of the service" suggestions={services} />
      )}
      {!isSeries && of !== 'outages' && <FilterFields path={[...path, 'where']} title="Tickets with" />}
      <SeriesFields
        path={[...path, 'series']}
        pairs="none"
        hint="Only where the values of a series are added up instead."
      />
      <CadenceField path={[...path, 'every']} label="In every" hint="Left empty, in the whole period." />
      <Bars path={path} metric="count" />
    </>
  )
}

function Scale({ path }: { readonly path: Path }) {
  return (
    <fieldset className={classes.group}>
      <legend>Scale of the answers</legend>
      <div className={classes.pair}>
        <ScaleNumber path={[...path, 'from']} label="From" />
        <ScaleNumber path={[...path, 'to']} label="To" />
        <ScaleNumber path={[...path, 'satisfied']} label="Satisfied from" />
      </div>
    </fieldset>
  )
}

function ScaleNumber({ path, label }: { readonly path: Path; readonly label: string }) {
  const { acts } = useEditor()
  const value = usePart(path)
  const mistake = useMistake(path)
  return (
    <NumberInput
      label={label}
      hideControls
      value={typeof value === 'number' ? value : ''}
      error={mistake}
      data-field={writePath(path)}
      onChange={(number) => acts.set(path, typeof number === 'number' ? number : undefined)}
    />
  )
}
