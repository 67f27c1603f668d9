import { defineConfig } from 'vitest/config'
import { closingLineReporter } from './support/closing-line.ts'

/** Zones that find what UTC hides: half an hour off and a change at midnight; half an hour of daylight saving. */
const ZONES = { newfoundland: 'America/St_Johns', 'lord-howe': 'Australia/Lord_Howe' }

/** Generous, because two cores may be busy with something else: a test that hangs is found all the same. */
const poll = { timeout: 15_000 }
const PATIENCE = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll } }
const BROWSER_PATIENCE = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll } }

/** The edge files are tested against a module that stands in for Electron's own. */
const ELECTRON = `${import.meta.dirname}/support/electron-stand-in/electron.ts`

const inZone = ([name, zone]: [string, string]) => ({
  test: {
    name,
    include: ['test/shared/**/*.test.ts'],
    env: { TZ: zone },
    sequence: { groupOrder: 2 },
    isolate: false,
    ...PATIENCE,
  },
})

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    reporters: ['default', closingLineReporter],
    projects: [
      {
        resolve: { alias: { electron: ELECTRON } },
        test: {
          name: 'unit',
          include: ['test/{shared,electron,renderer,support,walls}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 1 },
          ...PATIENCE,
        },
      },
      ...Object.entries(ZONES).map(inZone),
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          sequence: { groupOrder: 3 },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 4 },
          ...BROWSER_PATIENCE,
        },
      },
    ],
  },
})
