import type { Command } from 'commander'
import type { Act } from './act.ts'
import type { SloExportOptions, SloImportOptions } from './commands/slo.ts'

/** OpenSLO documents in and out, and rules for Prometheus. */
export function addSloCommands(slo: Command, act: Act): void {
  const commands = () => import('./commands/slo.ts')
  slo
    .command('validate <files...>')
    .description('judge OpenSLO v1 documents and name every mistake with its place')
    .action((files: string[], _: object, own: Command) =>
      act(own.optsWithGlobals(), async () => (await commands()).validateSlos(files)),
    )
  slo
    .command('import <files...>')
    .description('turn SLOs into targets; the files together hold all that they name')
    .option('--into <reference>', 'make a draft of the next version of this agreement')
    .option('--from <date>', 'the first day of that version')
    .option('--to <file>', 'where it is written; left out: printed')
    .action((files: string[], options: SloImportOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).importSlos(context, files, options)),
    )
  slo
    .command('export <reference>')
    .description('write the targets of an agreement as OpenSLO v1')
    .option('--to <file>', 'where it is written; left out: printed')
    .option('--agreement-version <number>', 'an earlier version')
    .action((reference: string, options: SloExportOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).exportSlos(context, reference, options)),
    )
  slo
    .command('rules <files-or-reference...>')
    .description('recording and alerting rules for Prometheus, from OpenSLO files or an agreement')
    .option('--to <file>', 'where they are written; left out: printed')
    .option('--agreement-version <number>', 'an earlier version')
    .action((from: string[], options: SloExportOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).writeRules(context, from, options)),
    )
}
