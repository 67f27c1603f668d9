import type { Command } from 'commander'
import type { Act } from './act.ts'
import type { CommentOptions, SignOptions, StartOptions } from './commands/draft.ts'
import { wholeNumber } from './whole-number.ts'

type By = { readonly by: string }

/** Agreements on the way: written, proposed, commented and signed until they are a version. */
export function addDraftCommands(draft: Command, act: Act): void {
  addWritingCommands(draft, act)
  addSettlingCommands(draft, act)
}

function addWritingCommands(draft: Command, act: Act): void {
  const commands = () => import('./commands/draft.ts')
  draft
    .command('templates')
    .description('what a draft may begin with')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listTemplates(context)),
    )
  draft
    .command('start [file]')
    .description('begin a draft: from a file, a template, or as the next version of an agreement')
    .option('--template <name>', 'such as it-for-marketing or blank')
    .option('--next <reference>', 'the next version of this agreement')
    .option('--renew', 'with --next: from the day after its last one, for as long again')
    .option('--by <name>', 'who begins it (default: who is logged in)')
    .action((file: string | undefined, options: StartOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).startDraft(context, file, options)),
    )
  draft
    .command('list')
    .description('every draft, the one last worked on first')
    .action((_: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listDrafts(context)),
    )
  draft
    .command('show <draft>')
    .description('one draft with its mistakes, comments, signatures and what it changes')
    .action((id: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).showDraft(context, wholeNumber(id))),
    )
  draft
    .command('save <draft> <file>')
    .description('replace what is written by the text of a file, right or not')
    .option('--by <name>', 'who changes it (default: who is logged in)')
    .action((id: string, file: string, { by }: Partial<By>, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await commands()).saveDraft(context, { draft: wholeNumber(id), file, by }),
      ),
    )
  draft
    .command('export <draft>')
    .description('write a draft as a file, as far as it is written')
    .requiredOption('--to <file>', 'ends in .yaml or .json; - for standard output')
    .action((id: string, { to }: { to: string }, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).exportDraft(context, wholeNumber(id), to)),
    )
  draft
    .command('discard <draft>')
    .description('throw a draft away')
    .option('--by <name>', 'who throws it away (default: who is logged in)')
    .action((id: string, { by }: Partial<By>, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).discardDraft(context, wholeNumber(id), by)),
    )
}

function addSettlingCommands(draft: Command, act: Act): void {
  const commands = () => import('./commands/draft.ts')
  draft
    .command('propose <draft>')
    .description('let its text stand still, to be commented and signed')
    .requiredOption('--by <name>', 'who proposes it')
    .action((id: string, { by }: By, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).propose(context, wholeNumber(id), by)),
    )
  draft
    .command('withdraw <draft>')
    .description('go back to writing: signatures fall away, comments stay')
    .requiredOption('--by <name>', 'who withdraws it')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, options: By & { reason: string }, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).withdraw(context, wholeNumber(id), options)),
    )
  draft
    .command('comment <draft>')
    .description('say something of a clause, or answer a comment')
    .requiredOption('--side <side>', 'provider or customer')
    .requiredOption('--by <name>', 'who says it')
    .requiredOption('--text <text>', 'what')
    .option('--clause <path>', 'such as spec.targets[0]; left out: the whole')
    .option('--answer-to <comment>', 'the number of a comment', wholeNumber)
    .action((id: string, options: CommentOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).comment(context, wholeNumber(id), options)),
    )
  draft
    .command('settle <draft>')
    .description('mark a comment as settled')
    .requiredOption('--comment <number>', 'its number', wholeNumber)
    .requiredOption('--by <name>', 'who settles it')
    .action((id: string, options: By & { comment: number }, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).settle(context, wholeNumber(id), options)),
    )
  draft
    .command('sign <draft>')
    .description('sign the very text of a hash; the second side makes it a version')
    .requiredOption('--party <side>', 'provider or customer')
    .requiredOption('--name <name>', 'who signs')
    .requiredOption('--sha256 <hash>', 'of the text that was read, as draft show prints it')
    .option('--role <role>', 'as what')
    .action((id: string, options: SignOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).sign(context, wholeNumber(id), options)),
    )
}
