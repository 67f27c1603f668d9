import { electronProgram } from '../../electron/build/runtime.ts'
import { runTests } from './run-tests.ts'

const MISSING =
  'The Electron runtime is not installed here, so the stories in Electron itself are skipped. npm start fetches it; ' +
  'the same stories run on a stand-in with npm test.\n'

if (electronProgram() === null) process.stdout.write(MISSING)
else process.exitCode = await runTests(['test/e2e/electron.test.ts'])
