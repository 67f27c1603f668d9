import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const shared = join(import.meta.dirname, '../../shared')

/** Each function that other rooms can call says above itself what its type cannot: units, errors, the source of a number. */
it('has a doc line on each exported function of shared/', () => {
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(100)
  const bare = files.flatMap((name) =>
    bareFunctions(readFileSync(join(shared, name), 'utf8')).map((at) => `${name}: ${at}`),
  )
  expect(bare).toEqual([])
})

it.each([
  ['export function bare(): void {}', ['bare']],
  ['/** Said. */\nexport function told(): void {}', []],
  ['/** Of something else. */\n\nexport async function apart(): Promise<void> {}', ['apart']],
  ['function own(): void {}', []],
])('finds what is bare in %j', (text, found) => {
  expect(bareFunctions(text)).toEqual(found)
})

function bareFunctions(text: string): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const [, name] = /^export (?:async )?function\*? (\w+)/.exec(line) ?? []
    return name === undefined || lines[index - 1]?.trimEnd().endsWith('*/') === true ? [] : [name]
  })
}
