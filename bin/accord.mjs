#!/usr/bin/env node
// Plain JavaScript: it has to start in any Node, and hands over to the one that the project brings where this one is too old.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const command = fileURLToPath(new URL('../electron/cli/accord.ts', import.meta.url))
const brought = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  await import('../electron/cli/accord.ts')
} else {
  const own = ownNode()
  if (own === null) await import('./require-node.mjs')
  else process.exitCode = spawnSync(own, [command, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 3
}

/** The Node among the project's own packages; null where it was not installed. */
function ownNode() {
  const inBin = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  return [inBin, `${inBin}.exe`, brought].find((path) => existsSync(path)) ?? null
}
