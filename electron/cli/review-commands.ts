import { type Command, InvalidArgumentError } from 'commander'
import type { Act } from './act.ts'
import type { CloseOptions, ListOptions, RaiseOptions } from './commands/action.ts'
import type {
  CompareOptions,
  ReopenOptions,
  ReviewOptions,
  RevisionOptions,
  SignOptions,
  StageOptions,
} from './commands/review.ts'

/** The review, from opening to sign-off. */
export function addReviewCommands(review: Command, act: Act): void {
  const commands = () => import('./commands/review.ts')
  const dated = (name: string, description: string) =>
    review
      .command(`${name} <reference>`)
      .description(description)
      .requiredOption('--period <period>', 'the period under review, such as 2026-H1 or last-half-year')
  const acting = (name: string, description: string) =>
    dated(name, description).option('--by <name>', 'who acts (default: who is logged in)')

  review
    .command('list [reference]')
    .description('the reviews that the agreements make, and how each stands')
    .action((reference: string | undefined, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listReviews(context, reference)),
    )
  acting('open', 'begin a review; one that is open is shown').action(
    (reference: string, options: ReviewOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).openReview(context, reference, options)),
  )
  dated('show', 'a review with its stages and what each still needs')
    .option('--revision <number>', 'an earlier revision', wholeNumber)
    .action((reference: string, options: RevisionOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).showReview(context, reference, options)),
    )
  acting('finish', 'mark a stage as done')
    .requiredOption('--stage <stage>', 'such as data or breaches')
    .action((reference: string, options: StageOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).finishStage(context, reference, options)),
    )
  acting('skip', 'leave a stage out, with the reason')
    .requiredOption('--stage <stage>', 'such as feedback')
    .requiredOption('--reason <text>', 'why it is not needed')
    .action((reference: string, options: StageOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).skipStage(context, reference, options)),
    )
  acting('freeze', 'keep figures, texts and evidence in one snapshot that nothing changes any more').action(
    (reference: string, options: ReviewOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).freezeReview(context, reference, options)),
  )
  acting('sign', 'sign the frozen review for one side')
    .requiredOption('--party <side>', 'provider or customer')
    .option('--role <text>', 'the role of who signs')
    .option('--sha256 <hash>', 'sign only this very text')
    .action((reference: string, options: SignOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).signReview(context, reference, options)),
    )
  acting('reopen', 'begin the next revision of a frozen review')
    .requiredOption('--reason <text>', 'why')
    .action((reference: string, options: ReopenOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).reopenReview(context, reference, options)),
    )
  dated('verify', 'compute a frozen review again from the kept files; exit 1 where anything differs')
    .option('--revision <number>', 'an earlier revision', wholeNumber)
    .action((reference: string, options: RevisionOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).verifyReview(context, reference, options)),
    )
  dated('compare', 'lay two reviews side by side')
    .requiredOption('--with <period>', 'the other review, such as 2025-H2')
    .option('--with-agreement <reference>', 'the agreement of the other review; left out: the same')
    .option('--revision <number>', 'an earlier revision of the one', wholeNumber)
    .option('--with-revision <number>', 'an earlier revision of the other', wholeNumber)
    .action((reference: string, options: CompareOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).compareReviews(context, reference, options)),
    )
}

/** The improvement register. */
export function addActionCommands(action: Command, act: Act): void {
  const commands = () => import('./commands/action.ts')
  action
    .command('list [reference]')
    .description('the improvement register, in the order of the due days')
    .option('--state <state>', 'open, done or dropped')
    .action((reference: string | undefined, options: ListOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).listActions(context, reference, options)),
    )
  action
    .command('raise <reference>')
    .description('write down what somebody is to do')
    .requiredOption('--title <text>', 'what is to be done')
    .requiredOption('--owner <name>', 'who does it')
    .requiredOption('--due <date>', 'by when, such as 2026-09-30')
    .option('--period <period>', 'the review that it comes from')
    .option('--target <id>', 'the target that it is to move')
    .option('--baseline <figure>', 'the figure now')
    .option('--expected <figure>', 'the figure that is expected')
    .option('--detail <text>', 'more about it')
    .option('--by <name>', 'who writes it down (default: who is logged in)')
    .action((reference: string, options: RaiseOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).raiseAction(context, reference, options)),
    )
  action
    .command('close <number>')
    .description('write down that an action is done, or was dropped')
    .requiredOption('--on <date>', 'the day')
    .option('--note <text>', 'what became of it')
    .option('--dropped', 'it was not done and will not be')
    .option('--by <name>', 'who writes it down (default: who is logged in)')
    .action((id: string, options: CloseOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await commands()).closeAction(context, wholeNumber(id), options)),
    )
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is a whole number.')
}
