import { Button, useComputedColorScheme } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import type { ChartLook, DrawableChart } from '../../../shared/charts/chart.ts'
import { dark, light } from '../../../shared/tokens.ts'
import classes from './Chart.module.css'
import { ChartCanvas } from './ChartCanvas.tsx'
import { ChartNumbers } from './ChartNumbers.tsx'

export type ChartProps = {
  /** One of the configurations of shared/charts, given the look. Must not change between renders without cause. */
  readonly chart: (look: ChartLook) => DrawableChart
  readonly height?: number
}

const LETTERS = 12

/** A chart under its finding, with its description for who cannot see it and its numbers for who wants them. */
export function Chart({ chart, height = 240 }: ChartProps) {
  const isDark = useComputedColorScheme('light') === 'dark'
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const drawn = useMemo(() => chart({ palette: isDark ? dark : light, text: LETTERS }), [chart, isDark])
  return (
    <figure className={classes.chart} aria-labelledby={id}>
      <div className={classes.head}>
        <figcaption id={id} className={classes.title}>
          {drawn.title}
        </figcaption>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-pressed={asTable}
          aria-label={`${asTable ? 'Show as a drawing' : 'Show the numbers'}: ${drawn.title}`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Drawing' : 'Numbers'}
        </Button>
      </div>
      {asTable ? (
        <ChartNumbers table={drawn.table} caption={drawn.title} />
      ) : (
        <ChartCanvas config={drawn.config} description={drawn.description} height={height} />
      )}
    </figure>
  )
}
