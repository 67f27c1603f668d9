// Plain JavaScript without imports: it has to run in the very Node that is too old for the sources.
const NEEDED = 24
const found = process.versions.node

if (Number.parseInt(found, 10) < NEEDED) {
  process.stderr.write(
    `Accord needs Node ${NEEDED} and this is Node ${found}. On Linux and Windows (x64) it brings its own: run "npm ci" ` +
      `without --omit=optional, and start through npm ("npm test", "npx accord …"). Elsewhere install Node ${NEEDED} first.\n`,
  )
  process.exit(1)
}
