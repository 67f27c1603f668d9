/** What was done, by the part of its name that says on what, then the rest: `draft.propose`. */
const ACTS: Readonly<Record<string, string>> = {
  'action.change': 'Changed an action',
  'action.raise': 'Raised an action',
  'action.reopen': 'Opened an action again',
  'action.report': 'Reported on an action',
  'action.done': 'Finished an action',
  'action.dropped': 'Dropped an action',
  'agreement.add': 'Added an agreement from a file',
  'agreement.agree': 'Kept a version that both sides signed',
  'agreement.terminate': 'Terminated an agreement',
  'cause.keep': 'Kept a cause of breaches',
  'draft.answer': 'Answered a comment',
  'draft.comment': 'Commented on a clause',
  'draft.discard': 'Threw a draft away',
  'draft.propose': 'Proposed an agreement',
  'draft.settle': 'Settled a comment',
  'draft.sign': 'Signed an agreement',
  'draft.start': 'Began a draft',
  'draft.withdraw': 'Withdrew a proposal',
  'draft.write': 'Wrote on a draft',
  'exclusion.ask': 'Asked to exclude a ticket',
  'exclusion.withdraw': 'Withdrew an exclusion',
  'import.run': 'Imported a file',
  'import.undo': 'Undid an import',
  'pack.make': 'Made a review pack',
  'pack.style': 'Changed the style of packs',
  'triage.note': 'Triaged breaches',
  'triage.undo': 'Took a triage back',
  'value.remove': 'Removed a typed-in value',
  'value.set': 'Typed a value in',
  'workspace.backup': 'Made a backup',
  'workspace.restore': 'Restored a backup',
}

/** An act in words; one that is not known by its name, `review.freeze` as `Review: freeze`. */
export function actWords(act: string): string {
  const known = ACTS[act]
  if (known !== undefined) return known
  const [family = act, ...rest] = act.split('.')
  const name = `${family.slice(0, 1).toUpperCase()}${family.slice(1)}`
  return rest.length === 0 ? name : `${name}: ${rest.join(' ').replaceAll('-', ' ')}`
}
