import { beforeEach, onTestFailed } from 'vitest'

/** The steps of a story stand on one another: once one has failed, the rest are skipped instead of failing too. */
export function stepByStep(): void {
  let isStuck = false
  beforeEach(({ skip }) => {
    skip(isStuck, 'An earlier step of the story failed.')
    onTestFailed(() => {
      isStuck = true
    })
  })
}
