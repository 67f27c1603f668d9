#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Sources run as they are; what Node makes of them is kept between runs, which halves the time to a first answer.
enableCompileCache()
const [{ run }, { processTerminal }] = await Promise.all([import('./run.ts'), import('./terminal.ts')])

process.exitCode = await run(process.argv.slice(2), processTerminal())
