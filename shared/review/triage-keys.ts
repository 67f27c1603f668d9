/** Keys of triage that no cause can have: note, exclusion, undo, search. */
export const RESERVED_KEYS: readonly string[] = ['n', 'x', 'u', '/', ' ']
