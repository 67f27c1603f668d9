/** Made-up people, with names as a company's directory holds them: accents, other scripts, an apostrophe, a comma. */
export const MARKETING: readonly string[] = [
  'Siân Evans',
  'Zoë Müller',
  'Łukasz Nowak',
  'Éloïse Fournier',
  'Γιώργος Παπαδόπουλος',
  'Ольга Смирнова',
  '王小明',
  'Aoife O’Neill',
  'Priya Raman',
  'Søren Ødegård',
  'Hannah Clarke',
  'Tom Bradley',
  'Inês Gonçalves',
  'Jakub Dvořák',
  'Fatima El Amrani',
  'Oliver Grant',
  'Chiara Rossi',
  'Maeve Sweeney',
  'Daniel Price',
  'Grace Adeyemi',
  'Björn Lindqvist',
  'Nora Kovács',
  'Callum Fraser',
  'Rosa Ibáñez',
  'Hughes, Martin (contractor)',
  'Ewa Wiśniewska',
  'Samuel Osei',
  'Lucy Hartley',
  'Thuý Nguyễn',
  'Amir Haddad',
]

/** Requesters of other departments, whose tickets the agreement does not read. */
export const OTHERS: readonly { readonly name: string; readonly department: string }[] = [
  { name: 'Peter Lang', department: 'Sales' },
  { name: 'Agnès Dubois', department: 'Sales' },
  { name: 'Karen Whitfield', department: 'Finance' },
  { name: 'Mehmet Yılmaz', department: 'Finance' },
]

/** Who answers, by assignment group. */
export const TEAMS: Readonly<Record<string, readonly string[]>> = {
  'Service desk': ['Ruben Okafor', 'Jodie Marsh', 'Anil Kapoor', 'Beth Lawson'],
  Workplace: ['Stefan Brandt', 'Leila Haidari', 'Gareth Pugh'],
  Network: ['Mina Park', 'Craig Dunlop'],
  'Server and backup': ['Tomás Herrera', 'Joanne Leary'],
}
