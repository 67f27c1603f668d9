/** What has to be in place before an internal SLA can work. */
export type Prerequisite = {
  readonly id: string
  readonly name: string
  /** What there is when it is met. */
  readonly says: string
}

/** The ten prerequisites of internal SLAs, in their usual order. */
export const PREREQUISITES = [
  {
    id: 'customer-needs',
    name: 'Clear understanding of customer needs',
    says: 'The needs and expectations of the internal customer are known: service levels, metrics and response times.',
  },
  {
    id: 'defined-services',
    name: 'Well-defined services',
    says: 'The services covered are written down, with their scope, boundaries and exclusions.',
  },
  {
    id: 'metrics-and-targets',
    name: 'Established metrics and targets',
    says: 'Each metric and target is specific, measurable, relevant and in line with what the customer needs.',
  },
  {
    id: 'monitoring',
    name: 'Service monitoring and measurement',
    says: 'Systems and processes measure the service against what was agreed.',
  },
  {
    id: 'incident-process',
    name: 'Incident management process',
    says: 'It is clear how incidents are handled and resolved, with escalation and expected response times.',
  },
  {
    id: 'communication',
    name: 'Communication and collaboration channels',
    says: 'Provider and customer have channels on which they talk openly and give feedback.',
  },
  {
    id: 'ownership',
    name: 'Ownership and accountability',
    says: 'Somebody owns each commitment and answers for it.',
  },
  {
    id: 'improvement',
    name: 'Continuous improvement framework',
    says: 'Performance and feedback are reviewed regularly, and what is to be improved is found there.',
  },
  {
    id: 'training',
    name: 'Training and awareness',
    says: 'Everybody involved knows their role and responsibilities in keeping the commitments.',
  },
  {
    id: 'governance',
    name: 'SLA governance',
    says: 'Somebody oversees the agreements, with regular reviews, audits and updates.',
  },
] as const satisfies readonly Prerequisite[]
