import type { Command } from 'commander'
import type { Act } from './act.ts'
import type { ValueOptions } from './commands/value.ts'

type Place = Pick<ValueOptions, 'target' | 'period'>

/** The commands for values that people type in. */
export function addValueCommands(value: Command, act: Act): void {
  const commands = () => import('./commands/value.ts')
  value
    .command('set <reference>')
    .description('type a value in for a target and a period, with what shows it')
    .requiredOption('--target <id>', 'a target of the agreement with the metric manual')
    .requiredOption('--period <period>', 'a month, quarter, half-year or year: 2026-05, 2026-Q2, 2026-H1, 2026')
    .requiredOption('--value <value>', '97.5%, counts such as 117/120, or a number in the unit of the objective')
    .requiredOption('--evidence <text>', 'where it stands, such as "Audit report of 3 July, page 4"')
    .action((reference: string, options: ValueOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).setValue(context, reference, options)),
    )
  value
    .command('list <reference>')
    .description('the values typed in for an agreement')
    .action((reference: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listValues(context, reference)),
    )
  value
    .command('remove <reference>')
    .description('take a value away; the audit trail keeps what it was')
    .requiredOption('--target <id>', 'its target')
    .requiredOption('--period <period>', 'its period')
    .action((reference: string, options: Place, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).removeValue(context, reference, options)),
    )
}
