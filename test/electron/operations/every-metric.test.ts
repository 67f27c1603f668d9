import { describe, expect, it, onTestFinished } from 'vitest'
import { figureOfWords, targetFigure } from '../../../shared/format/figure-words.ts'
import { EVERY_METRIC, openEveryMetric } from '../../support/every-metric.ts'
import { newFolder } from '../../support/new-folder.ts'

describe('an agreement with a target of every metric', () => {
  it('is measured from tickets, outages, samples, answers and typed-in values, each said in its own words', async () => {
    const engine = await openEveryMetric(newFolder())
    onTestFinished(() => engine.close())
    const { reference, period, targets } = EVERY_METRIC
    const figures = await engine.client.results.compute({ reference, period })
    expect(figures.targets).toHaveLength(targets)
    const said = figures.targets.map((target) => {
      const words = figureOfWords(targetFigure(target)).replaceAll('\u202f', ' ')
      return `${target.id}: ${target.measured ? words : target.reason} (${target.status})`
    })
    expect(said).toMatchInlineSnapshot(`
      [
        "response-critical: 88.3 % of 120 (red)",
        "response-standard: 97.4 % of 1,349 (green)",
        "resolution-urgent: 82.5 % of 424 (amber)",
        "resolution-standard: 92.5 % of 1,020 (green)",
        "network-uptime: 99.4 % (amber)",
        "shop-uptime: 99.8 % (red)",
        "web-requests: 99.5 % of 913,832 (green)",
        "search-speed: 88.5 % of 696 (red)",
        "checkout-share: 99.5 % (green)",
        "page-speed: 3.04 s of 4,175 samples (red)",
        "backups: 98.3 % of 181 (green)",
        "opinion: 83.0 % of 241 (amber)",
        "mean-opinion: 4.10 of 5 from 472 answers (amber)",
        "major-incidents: 25 (green)",
        "recovery-test: 3.5 h (green)",
        "access-reviews: 92.9 % of 126 (amber)",
        "training: No value is typed in for 2026-H1. Type it in with its evidence (accord value set). (grey)",
        "printers: The series "printers-answering" is not imported; there are "backup-runs", "page-load-seconds", "requests-all", "requests-good", "search-milliseconds" and 1 more. (grey)",
      ]
    `)
  })
})
