import { describe, expect, it } from 'vitest'
import { exclusionPages } from '../../../shared/packs/review-breaches.ts'
import { aTarget, someFigures } from '../../support/figures.ts'
import { aRichReview } from '../../support/review-part.ts'

describe('what exclusions do to the figures', () => {
  it.each([
    [
      'taken out of both sides',
      { counted: 8, met: 8, excluded: 2, gross: 0.8 },
      ['2', '80.0\u202f%', '100.0\u202f% of 8'],
    ],
    ['counted as met', { counted: 10, met: 10, excluded: 2, gross: 0.8 }, ['2', '80.0\u202f%', '100.0\u202f% of 10']],
    ['all that was counted', { counted: 0, met: 0, excluded: 2, gross: 0 }, ['2', '0.0\u202f%', '–']],
  ])('is shown beside what is without them: %s', (_, counts, shown) => {
    const figures = someFigures({ targets: [aTarget({ name: 'Respond', ...counts })] })
    const table = exclusionPages(aRichReview(), figures).find(({ kind }) => kind === 'table')
    expect(table).toMatchObject({ table: { rows: [['Respond', ...shown]] } })
  })
})
