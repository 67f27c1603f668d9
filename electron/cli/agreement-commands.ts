import type { Command } from 'commander'
import type { Act } from './act.ts'
import type { AddOptions } from './commands/add-agreement.ts'
import type { ExportOptions } from './commands/agreement.ts'
import type { TerminateOptions } from './commands/govern.ts'
import { wholeNumber } from './whole-number.ts'

/** The register of agreements: their texts in and out, and what is watched over all of them. */
export function addAgreementCommands(agreement: Command, act: Act): void {
  addTextCommands(agreement, act)
  addGoverningCommands(agreement, act)
}

function addTextCommands(agreement: Command, act: Act): void {
  const commands = () => import('./commands/agreement.ts')
  agreement
    .command('check <file>')
    .description('name every mistake of an agreement file, and judge whether it can be measured and kept')
    .action((file: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/check-agreement.ts')).checkAgreement(context, file),
      ),
    )
  agreement
    .command('add <file-or-folder>')
    .description('keep a version of an agreement, or of each file of a folder')
    .option('--all-or-none', 'of a folder: keep nothing unless every file is in order')
    .option('--by <name>', 'who adds it, as the audit trail names them; left out, who is logged in')
    .action((file: string, options: AddOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/add-agreement.ts')).addAgreement(context, file, options),
      ),
    )
  agreement
    .command('list')
    .description('every agreement, in its newest version')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listAgreements(context)),
    )
  agreement
    .command('show <reference>')
    .description('one agreement with its targets')
    .option('--agreement-version <number>', 'an earlier version', wholeNumber)
    .action((reference: string, { agreementVersion }: { agreementVersion?: number }, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await commands()).showAgreement(context, reference, agreementVersion),
      ),
    )
  agreement
    .command('export <reference>')
    .description('write an agreement as a file, or its dates as a calendar')
    .requiredOption('--to <file>', 'ends in .yaml, .json, .pdf or .ics; - for standard output')
    .option('--format <name>', 'yaml, json, pdf or ics, where the ending does not say it; or openslo')
    .option('--agreement-version <number>', 'an earlier version', wholeNumber)
    .action((reference: string, options: ExportOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).exportAgreement(context, reference, options)),
    )
}

function addGoverningCommands(agreement: Command, act: Act): void {
  const commands = () => import('./commands/govern.ts')
  agreement
    .command('versions <reference>')
    .description('every version, with how it stands and whether its signatures hold')
    .action((reference: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listVersions(context, reference)),
    )
  agreement
    .command('diff <reference>')
    .description('what differs between two versions, clause by clause')
    .option('--from <version>', 'left out: the one before', wholeNumber)
    .option('--to <version>', 'left out: the newest', wholeNumber)
    .action((reference: string, options: { from?: number; to?: number }, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).showDifference(context, reference, options)),
    )
  agreement
    .command('register')
    .description('every agreement and draft: where it stands, what is to come and what is overdue')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).showRegister(context)),
    )
  agreement
    .command('readiness')
    .description('the ten prerequisites over all agreements')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).showReadiness(context)),
    )
  agreement
    .command('calendar')
    .description('reviews, expiries and notice dates of all agreements as an iCalendar file')
    .requiredOption('--to <file.ics>', 'where it is written; - for standard output')
    .action(({ to }: { to: string }, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).writeCalendar(context, to)),
    )
  agreement
    .command('terminate <reference>')
    .description('end an agreement before its last day')
    .requiredOption('--on <date>', 'the last day')
    .requiredOption('--notice-on <date>', 'the day on which notice was given')
    .requiredOption('--by <name>', 'who gave it')
    .requiredOption('--reason <text>', 'why')
    .option('--inspite <text>', 'why the notice agreed is not kept to')
    .action((reference: string, options: TerminateOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).terminate(context, reference, options)),
    )
}
