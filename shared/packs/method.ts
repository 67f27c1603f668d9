import type { PackSection, PackTerm } from './pack-document.ts'

const TERMS: readonly PackTerm[] = [
  {
    term: 'Check',
    meaning:
      'One ticket judged against one target. A ticket with a response and a resolution target is two checks; every figure here counts checks.',
  },
  {
    term: 'Attainment',
    meaning:
      'Checks met, divided by checks counted. It is compared with its objective as whole numbers, never as a rounded percentage, and printed with as many decimals as it takes not to contradict its status.',
  },
  {
    term: 'Met',
    meaning:
      'Of a check: the clock stopped within the promise; exactly on it is met. Of a target: attainment reaches the objective.',
    mark: 'green',
  },
  {
    term: 'Near',
    meaning:
      'Attainment is below the objective but reaches the agreed minimum. A target without a minimum is never near.',
    mark: 'amber',
  },
  {
    term: 'Missed',
    meaning: 'Attainment is below the minimum, or below the objective where no minimum is agreed.',
    mark: 'red',
  },
  {
    term: 'No verdict',
    meaning:
      'Nothing was counted, or fewer checks than the agreed minimum sample. The figure is shown; nothing is concluded from it.',
    mark: 'grey',
  },
  { term: 'Breached', meaning: 'The clock ran past the promise, whether or not the ticket is closed.' },
  { term: 'Pending', meaning: 'Still open within its promise at the data cut-off: neither met nor breached.' },
  {
    term: 'Near miss',
    meaning: 'Met with 90\u202f% or more of the promised time used.',
  },
  {
    term: 'Not applicable',
    meaning:
      'The ticket lacks what the clock needs, or has no promise. It is listed with its reason and is in no figure.',
  },
  { term: 'Elapsed', meaning: 'Open time on the target’s clock from start to stop, less the open time inside pauses.' },
  { term: 'Over by', meaning: 'Elapsed time past the promise, on the same clock.' },
  {
    term: 'Median, 90th percentile',
    meaning:
      'Half, and nine in ten, of the counted checks took at most this long; interpolated between neighbours as a spreadsheet’s PERCENTILE does.',
  },
  {
    term: '95\u202f% interval',
    meaning:
      'Given below 30 checks (Wilson): were the same work to go on, attainment would in the long run lie in this range 19 times in 20.',
  },
  {
    term: 'Data cut-off',
    meaning: 'The earlier of the period’s end and the newest export. Nothing after it is known here.',
  },
  {
    term: 'Verification code',
    meaning:
      'The beginning of the SHA-256 of everything this pack says. The same figures and date give the same code; another code is another pack.',
  },
]

/** How the figures came about, and what the words mean. Each target's own rules stand on its page. */
export function method(): PackSection {
  const text =
    'Each ticket is judged by the version of the agreement in force when its clock started. The figures are computed from the imported rows by the rules printed on each target’s page; the workbook that goes with this pack holds every check, with formulas that recompute each attainment from them.'
  return {
    id: 'method',
    title: 'Method and words',
    eyebrow: 'Evidence',
    headline: null,
    part: 'method',
    blocks: [
      { kind: 'text', tone: 'body', text },
      { kind: 'terms', terms: TERMS },
    ],
  }
}
