/** Keys of triage that no cause can have: note, incident, action, exclusion, undo, search, and marking. */
export const RESERVED_KEYS: readonly string[] = ['n', 'i', 'a', 'x', 'u', '/', ' ']
