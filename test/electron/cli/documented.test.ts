import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, it } from 'vitest'
import { accordProgram } from '../../../electron/cli/program.ts'
import { ROOT } from './run-accord.ts'

const page = readFileSync(join(ROOT, 'docs', 'command-line.md'), 'utf8')

/** Every command that does something, by its whole name. */
function namesOf(command: Command, before: string): string[] {
  const name = `${before}${command.name()}`
  const below = command.commands.flatMap((sub) => namesOf(sub, `${name} `))
  const actsItself = command.registeredArguments.length > 0 || below.length === 0
  return actsItself ? [name, ...below] : below
}

it.each(
  namesOf(
    accordProgram(async () => {}),
    '',
  ),
)('%s is described in docs/command-line.md', (name) => {
  expect(page).toContain(`\`${name}`)
})

it.each(accordProgram(async () => {}).options.map(({ long }) => long))('%s is described there', (option) => {
  expect(page).toContain(`\`${option}`)
})

/** Every option of every command, by its long name. */
function optionsOf(command: Command): string[] {
  const own = command.options.flatMap(({ long }) => long ?? [])
  return [...own, ...command.commands.flatMap(optionsOf)]
}

it('describes every option of every command there', () => {
  const options = new Set(optionsOf(accordProgram(async () => {})))
  expect(options.size).toBeGreaterThan(50)
  expect([...options].filter((option) => !new RegExp(`${option}(?![\\w-])`).test(page))).toEqual([])
})
