import { Command, InvalidArgumentError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Act } from './act.ts'
import { addAgreementCommands } from './agreement-commands.ts'
import type { ComputeOptions } from './commands/compute.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ImportOptions } from './commands/import.ts'
import type { PackOptions } from './commands/pack.ts'
import type { ServeOptions } from './commands/serve.ts'
import type { AuditOptions } from './commands/workspace.ts'
import { addDraftCommands } from './draft-commands.ts'
import { addLookingCommands } from './looking-commands.ts'
import { addActionCommands, addReviewCommands } from './review-commands.ts'
import { addSloCommands } from './slo-commands.ts'
import { addValueCommands } from './value-commands.ts'
import { wholeNumber } from './whole-number.ts'

/** The commands and their options. What each does is loaded when it is called, so that help is there at once. */
export function accordProgram(act: Act): Command {
  const program = new Command('accord')
    .description('Service level agreements measured on your own ticket exports.')
    .option('--workspace <folder>', 'the workspace folder (default: $ACCORD_WORKSPACE, else ~/Accord)')
    .option('--json', 'print one JSON document on standard output and nothing else there')
    .option('--verbose', 'say on standard error what is being done')
    .version(manifest.version, '-v, --version', 'print which version this is')
    .helpOption('-h, --help', 'show what a command takes')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES)
  addAgreementCommands(program.command('agreement').description('the register of agreements'), act)
  addDraftCommands(program.command('draft').description('agreements on the way to both signatures'), act)
  addImportCommands(program, act)
  addResultCommands(program, act)
  addLookingCommands(program, act)
  addValueCommands(program.command('value').description('values that people type in, with their evidence'), act)
  addSloCommands(program.command('slo').description('service level objectives of other tools'), act)
  program
    .command('call <operation> [input]')
    .description('call any operation by its name with a JSON object; - reads standard input')
    .action((operation: string, input: string | undefined, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/call.ts')).callOperation(context, operation, input),
      ),
    )
  program
    .command('run <file>')
    .description('run a saved job: import these, compute, make that pack')
    .action((file: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await import('./commands/run-job.ts')).runJob(context, file)),
    )
  addReviewCommands(program.command('review').description('the review of an agreement over a period'), act)
  addActionCommands(program.command('action').description('the improvement register'), act)
  addWorkspaceCommands(program.command('workspace').description('the folder that holds everything'), act)
  addShowingCommands(program, act)
  return program
}

const EXIT_CODES = '\nExit codes: 0 done, 1 refused (the input or a rule said no), 2 wrong usage, 3 a fault of ours.'

function addImportCommands(program: Command, act: Act): void {
  const commands = () => import('./commands/import.ts')
  const imports = program
    .command('import')
    .description(
      'import tickets, outages, samples or survey answers (.csv, .xlsx, Prometheus .json), whole or not at all',
    )
    .argument('<file>')
    .option('--source <name>', 'the source its rows belong to, such as service-desk')
    .option('--profile <name-or-file>', 'how its columns are read; left out: recognised')
    .option('--sheet <name>', 'of a workbook; left out: the first that holds a table')
    .option('--time-zone <zone>', 'of local times in the file, such as Europe/London')
    .option('--exported-at <time>', 'when it was exported; left out: the latest time in the file')
    .option('--series <name>', 'what a series is called where the file does not say; left out: as the source')
    .option('--dry-run', 'read it and keep nothing')
    .action((file: string, options: ImportOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).importFile(context, file, options)),
    )
  imports
    .command('list')
    .description('every import, newest first')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listImports(context)),
    )
  imports
    .command('undo <import>')
    .description('take one import back whole')
    .action((id: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).undoImport(context, id)),
    )
}

function addResultCommands(program: Command, act: Act): void {
  program
    .command('compute <reference>')
    .description('the figures of an agreement over a period')
    .requiredOption('--period <period>', PERIODS)
    .option(
      '--before-import <number>',
      'beside those from before this import, with the tickets that changed',
      wholeNumber,
    )
    .option('--since <time>', 'beside those as of this moment, with its offset')
    .option('--by-versions <list>', 'beside those by these versions of the agreement alone, such as 1,2')
    .action((reference: string, options: ComputeOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/compute.ts')).compute(context, reference, options),
      ),
    )
  program
    .command('explain <reference>')
    .description("every step of one ticket's clock, or what a figure without clocks was made of")
    .requiredOption('--target <id>', 'a target of the agreement')
    .option('--ticket <key>', 'as the source writes it; for a target that runs a clock for each ticket')
    .option('--source <name>', 'where two sources hold the same key')
    .option('--period <period>', 'left out: the half-year that holds the newest data')
    .option('--only <effect>', 'without a ticket: counted, against or left-out')
    .option('--month <month>', 'without a ticket: a month of the period, such as 2026-05')
    .option('--limit <number>', 'without a ticket: how many entries are listed', wholeNumber, 50)
    .action((reference: string, options: ExplainOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/explain.ts')).explain(context, reference, options),
      ),
    )
  program
    .command('pack <reference>')
    .description('the review pack')
    .requiredOption('--period <period>', PERIODS)
    .requiredOption('--out <file.pdf>', 'where the pack is written; {period} in a name is the period')
    .option('--workbook <file.xlsx>', 'write the same content as a workbook too')
    .option('--summary <file.pdf>', 'write the summary on a sheet of its own too')
    .option('--csv <folder>', 'write every table as CSV into this folder too')
    .option('--zip <file.zip>', 'write all of it into one archive, with checksums')
    .option('--style <file>', 'logo, colour, paper, language and sections of this pack, as YAML or JSON')
    .option('--sections <list>', 'only these, as in summary,targets; all but these, as in -numbers,-method; or report')
    .option('--made-at <time>', 'the date printed on it, with its offset; left out: now')
    .action((reference: string, options: PackOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/pack.ts')).makePack(context, reference, options),
      ),
    )
}

const PERIODS = '2026-H1, 2026-Q3, 2026-05, 2026, 2026-04-01..2026-09-30, or last-month and its like'

function addWorkspaceCommands(workspace: Command, act: Act): void {
  const commands = () => import('./commands/workspace.ts')
  workspace
    .command('info')
    .description('what it holds')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).workspaceInfo(context)),
    )
  workspace
    .command('verify')
    .description('check the database, the kept files and the audit trail')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).workspaceVerify(context)),
    )
  workspace
    .command('audit')
    .description('who did what and when, newest first')
    .option('--subject <name>', 'such as SLA-IT-MKT')
    .option('--act <act>', 'such as agreement.add, or all of a family: draft')
    .option('--search <text>', 'anywhere in an entry')
    .option('--limit <number>', 'how many (default: 50)', wholeNumber)
    .action((options: AuditOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).workspaceAudit(context, options)),
    )
  workspace
    .command('backup')
    .description('copy the database into backups/')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).workspaceBackup(context)),
    )
  workspace
    .command('restore <backup>')
    .description('put a backup in its place; what was there is kept among the backups')
    .action((backup: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).workspaceRestore(context, backup)),
    )
}

function addShowingCommands(program: Command, act: Act): void {
  program
    .command('demo')
    .description('make a sample workspace, measure a half-year in it and make its pack')
    .option('--out <folder>', 'where; left out: ./accord-demo')
    .action(({ out }: { out?: string }, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await import('./commands/demo.ts')).demo(context, out)),
    )
  program
    .command('serve')
    .description('the screens in a browser, on this machine only')
    .option('--port <number>', 'left out: any that is free', portNumber, 0)
    .option('--open', 'open the browser too')
    .action((options: ServeOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await import('./commands/serve.ts')).serve(context, options)),
    )
}

const LAST_PORT = 65_535

function portNumber(text: string): number {
  const port = wholeNumber(text)
  if (port > LAST_PORT) throw new InvalidArgumentError(`Ports end at ${LAST_PORT}.`)
  return port
}
