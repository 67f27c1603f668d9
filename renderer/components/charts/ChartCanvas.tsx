import { useEffect, useRef } from 'react'
import type { ChartConfig } from '../../../shared/charts/chart.ts'
import classes from './Chart.module.css'
import { drawChart } from './draw-chart.ts'

type ChartCanvasProps = { readonly config: ChartConfig; readonly description: string; readonly height: number }

/** The drawing itself; a screen reader hears the description in its place. */
export function ChartCanvas({ config, description, height }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current === null ? undefined : drawChart(canvas.current, config)), [config])
  return (
    <div className={classes.canvas} style={{ height }}>
      <canvas ref={canvas} role="img" aria-label={description} />
    </div>
  )
}
