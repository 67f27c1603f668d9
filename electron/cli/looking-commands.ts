import type { Command } from 'commander'
import type { Act } from './act.ts'
import type { ReconcileOptions } from './commands/reconcile.ts'
import type { TicketsOptions } from './commands/tickets.ts'
import type { WhatIfOptions } from './commands/what-if.ts'

/** The commands that look at figures another way: what would have been, what the source says, what is to come. */
export function addLookingCommands(program: Command, act: Act): void {
  takeWhatIf(program.command('what-if <reference>'))
    .description('a target over a past period under a change that nobody agreed yet; nothing is kept')
    .action((reference: string, options: WhatIfOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/what-if.ts')).whatIf(context, reference, options),
      ),
    )
  program
    .command('reconcile <reference>')
    .description("why a figure is not the one that the source's own verdicts give")
    .requiredOption('--target <id>', 'a target of the agreement')
    .requiredOption('--period <period>', 'such as 2026-H1')
    .option('--figure <figure>', 'a figure that a tool shows, such as 92.3% or 108/117')
    .action((reference: string, options: ReconcileOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) =>
        (await import('./commands/reconcile.ts')).reconcile(context, reference, options),
      ),
    )
  program
    .command('tickets')
    .description('the tickets of all sources, the newest first')
    .option('--search <text>', 'a part of the key or the title')
    .option('--source <name>', 'of one source alone')
    .option('--limit <number>', 'how many are listed (default: 20)')
    .action((options: TicketsOptions, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await import('./commands/tickets.ts')).tickets(context, options)),
    )
  program
    .command('ahead <reference>')
    .description('trend, forecast, tickets at risk, arrival against closure, and the pattern of the week')
    .action((reference: string, _: object, own: Command) =>
      act(own.optsWithGlobals(), async (context) => (await import('./commands/ahead.ts')).ahead(context, reference)),
    )
}

function takeWhatIf(command: Command): Command {
  return command
    .requiredOption('--target <id>', 'a target of the agreement')
    .requiredOption('--period <period>', 'a past period, such as 2026-H1')
    .option('--within <length>', 'another promise: 6h, or critical=4h,high=8h,default=24h')
    .option('--objective <percentage>', 'another objective, such as 90%')
    .option('--minimum <percentage>', 'another minimum')
    .option('--clock <calendar>', 'a calendar of the agreement, or 24x7')
    .option('--hours <week>', 'other opening hours: "mon-fri 08:00-18:00"')
    .option('--longer-by <minutes>', 'every open day closes later by so much; -60 for an hour earlier')
    .option('--stop <event>', 'first-response, resolved or closed')
    .option('--pauses <statuses>', 'none, or the statuses that stop the clock, comma-separated')
    .option('--priority <rule>', 'final, initial or proportional')
    .option('--reopen <rule>', 'sum, first, last or span')
    .option('--count-by <date>', 'verdict, created, resolved or due')
    .option('--open <rule>', 'overdue-breached, exclude or all')
    .option('--exclusions <rule>', 'remove or count-as-met')
    .option('--leave-out <keys>', 'tickets excluded too, comma-separated')
    .option('--leave-out-group <names>', 'tickets of these groups excluded too, comma-separated')
    .option('--leave-out-category <names>', 'the same by category')
    .option('--leave-out-requester <names>', 'the same by requester')
    .option('--tightest', 'the tightest promise that the period supports, and what an opening hour does')
    .option('--confidence <percentage>', 'of the tightest promise, such as 95%')
    .option('--limit <number>', 'how many changed tickets are listed (default: 20)')
}
