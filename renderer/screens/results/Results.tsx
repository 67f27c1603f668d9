import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { worstFirst } from '../../../shared/packs/pack-words.ts'
import type { Figures, TargetFigures } from '../../../shared/sla/figures.ts'
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
  const target = figures.targets.find(({ id }) => id === asked) ?? worstOf(figures)
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

/** Until one is chosen, the one that wants looking at. */
function worstOf({ targets }: Figures): TargetFigures | undefined {
  return [...targets].sort(worstFirst)[0]
}
