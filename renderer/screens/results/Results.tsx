import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Figures } from '../../../shared/sla/figures.ts'
import { worstTarget } from '../../../shared/sla/worst-target.ts'
import { Section } from '../../components/Section.tsx'
import { SlamGrid } from '../../components/SlamGrid.tsx'
import { SinceLastImport } from './SinceLastImport.tsx'
import { TargetPanel } from './TargetPanel.tsx'
import { Whole } from './Whole.tsx'

const route = getRouteApi('/agreements/$reference/results')

export type ResultsProps = { readonly figures: Figures; readonly reference: string }

/** The grid, and under it the target that is looked at. */
export function Results({ figures, reference }: ResultsProps) {
  const navigate = useNavigate({ from: '/agreements/$reference/results' })
  const { target: asked, month } = route.useSearch()
  const { targets } = figures
  // Until one is chosen, the one that wants looking at.
  const target = targets.find(({ id }) => id === asked) ?? worstTarget(targets) ?? targets[0]
  if (target === undefined) return null
  return (
    <>
      <Section title="Targets by month">
        <SlamGrid
          figures={figures}
          chosen={{ target: target.id, month: month ?? null }}
          onChoose={(choice) =>
            void navigate({
              search: {
                period: figures.period.label,
                target: choice.target,
                ...(choice.month !== null && { month: choice.month }),
              },
              resetScroll: false,
            })
          }
        />
      </Section>
      <SinceLastImport figures={figures} reference={reference} />
      <Whole figures={figures} reference={reference} />
      <TargetPanel
        key={target.id}
        target={target}
        reference={reference}
        period={figures.period.label}
        zone={figures.period.timeZone}
        month={month ?? null}
      />
    </>
  )
}
