/** What the reader says of YAML that it cannot follow, in words for a person; most of its own sentences are such. */
export function yamlFault(message: string): string {
  // It reads what is nested by calling itself, and runs out of room.
  if (/call stack|Stack overflow/.test(message)) return 'brackets or dashes nested without end'
  return message.includes('stringKeys') ? 'a key that is a list or a group of keys' : message
}
