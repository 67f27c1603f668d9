import { Button } from '@mantine/core'
import { IconListSearch, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { countOf } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'

export type PanelActsProps = { readonly target: TargetFigures; readonly reference: string; readonly period: string }

/** The way from a figure to what it is made of. */
export function PanelActs(props: PanelActsProps) {
  const { target, reference, period } = props
  if (target.metric === 'manual') return <TypeIn {...props} />
  if (target.within !== null) return <ToChecks {...props} />
  const words = evidenceWords(target)
  if (words === null) return null
  return (
    <Button
      leftSection={<IconListSearch size={16} />}
      renderRoot={(props) => (
        <Link
          to="/agreements/$reference/evidence/$target"
          params={{ reference, target: target.id }}
          search={{ period }}
          {...props}
        />
      )}
    >
      {words}
    </Button>
  )
}

function evidenceWords({ evidence, outages }: TargetFigures): string | null {
  if (!evidence) return null
  switch (evidence.kind) {
    case 'outages':
      return outages === undefined || outages.length === 0
        ? 'Show the outage log'
        : `Show the ${countOf(outages.length, 'outage')}`
    case 'series':
      return 'Show the samples'
    case 'answers':
      return 'Show the answers'
    case 'tickets':
      return 'Show the tickets'
    case 'manual':
      return null
  }
}

function TypeIn({ target, reference, period }: PanelActsProps) {
  return (
    <Button
      variant={target.measured ? 'default' : 'filled'}
      leftSection={<IconPencil size={16} />}
      renderRoot={(props) => (
        <Link
          to="/agreements/$reference/values"
          params={{ reference }}
          search={{ period, target: target.id }}
          {...props}
        />
      )}
    >
      {target.measured ? 'Change the value' : 'Type the value in'}
    </Button>
  )
}

function ToChecks({ target, reference, period }: PanelActsProps) {
  const breached = target.breached ?? 0
  const to = '/agreements/$reference/targets/$target/checks'
  const params = { reference, target: target.id }
  if (breached === 0) {
    return (
      <Button variant="default" renderRoot={(props) => <Link to={to} params={params} search={{ period }} {...props} />}>
        Show its {countOf(target.counted, 'check')}
      </Button>
    )
  }
  return (
    <Button
      leftSection={<IconListSearch size={16} />}
      renderRoot={(props) => (
        <Link to={to} params={params} search={{ period, verdict: 'breached', counted: true }} {...props} />
      )}
    >
      Show the {breached === 1 ? 'one breach' : countOf(breached, 'breach')}
    </Button>
  )
}
