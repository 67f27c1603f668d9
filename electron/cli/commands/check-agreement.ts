import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { judgeText } from '../../../shared/agreement/check/judge-text.ts'
import { FINDING_WEIGHTS, type Finding, type Judgement, type TargetOutlook } from '../../../shared/agreement/finding.ts'
import { readWholeAgreement } from '../../../shared/agreement/read-whole-agreement.ts'
import { formatOfFile } from '../../../shared/agreement/text-format.ts'
import { countOf, objective } from '../../../shared/format.ts'
import { unmeasuredReason } from '../../../shared/sla/compile-versions.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { problemInWords, readFailure } from '../failure.ts'
import { printable, table } from '../table.ts'
import { readTextFile } from '../text-file.ts'

/** Needs no workspace: a file can be checked before there is one. Only mistakes make it say no; findings never do. */
export async function checkAgreement(context: Context, file: string): Promise<Answer> {
  const text = await readTextFile(file)
  const format = formatOfFile(file)
  const { agreement, problems } = await readWholeAgreement(text, format)
  if (agreement === null) {
    const lines = problems.map((problem) => `  ${problemInWords(problem)}\n`)
    const said = `${file} has ${countOf(problems.length, 'mistake')}:\n${lines.join('')}`
    return { json: { file, valid: false, problems, agreement: null, targets: [], ...NOT_JUDGED }, text: said, exit: 1 }
  }
  const { metadata, spec } = agreement
  const targets = spec.targets.map((target) => {
    const reason = unmeasuredReason(target)
    return { id: target.id, metric: target.metric, objective: target.objective, measured: reason === null, reason }
  })
  const { judgement, measurability } = await judged(context, agreement, { text, format })
  const heading = `${file} is in order: ${metadata.reference}, version ${spec.version}, ${metadata.title}.\n`
  return {
    json: {
      file,
      valid: true,
      problems: [],
      agreement: { ...metadata, version: spec.version },
      targets,
      ...judgement,
      measurability,
    },
    text: [
      heading,
      targetTable(agreement, judgement.outlooks),
      outlookLines(judgement.outlooks, measurability),
      findingLines(judgement.findings),
    ].join('\n'),
  }
}

/** Whether the imported data was looked at, and why not. */
type Measurability = { readonly looked: boolean; readonly reason: string | null }

const NOT_JUDGED = {
  findings: [],
  outlooks: [],
  measurability: { looked: false, reason: 'The file has mistakes.' } satisfies Measurability,
}

type Written = { readonly text: string; readonly format: 'yaml' | 'json' }

async function judged(context: Context, agreement: Agreement, written: Written) {
  try {
    const judgement = await withEngine(context, { program: 'accord agreement check', create: false }, ({ client }) =>
      client.agreements.judge(written),
    )
    return { judgement, measurability: { looked: true, reason: null } }
  } catch (error) {
    const { exit, message } = readFailure(error)
    if (exit !== 1) throw error
    // No workspace, or one that another program holds: the text can be judged all the same.
    const today = writeLocalDate(instantToWall(agreement.spec.timeZone, context.now()))
    const judgement: Judgement = { findings: judgeText(agreement, { today }), outlooks: [] }
    return { judgement, measurability: { looked: false, reason: message } }
  }
}

const MEASURABLE = { yes: 'yes', partly: 'in part', no: 'no', 'no-data': 'no data' } as const
const REALISTIC = { yes: 'yes', tight: 'tight', no: 'no', unknown: 'cannot be told' } as const

function targetTable({ spec }: Agreement, outlooks: readonly TargetOutlook[]): string {
  const rows = spec.targets.map(({ id, metric, objective: bar }) => {
    const outlook = outlooks.find(({ target }) => target === id)
    const said = outlook === undefined ? [] : [MEASURABLE[outlook.measurable], REALISTIC[outlook.realistic]]
    return [id, metric, objective(bar), ...said]
  })
  const looked = outlooks.length === 0 ? [] : [{ head: 'Measurable' }, { head: 'Realistic' }]
  return table([{ head: 'Target' }, { head: 'Metric' }, { head: 'Objective', align: 'right' }, ...looked], rows)
}

function outlookLines(outlooks: readonly TargetOutlook[], { looked, reason }: Measurability): string {
  if (!looked) return `Whether the targets can be measured and kept was not looked at. ${printable(reason ?? '')}\n`
  return outlooks.map(({ target, sentence }) => `${printable(`${target}: ${sentence}`)}\n`).join('')
}

const WEIGHT_WORDS = { problem: '■ Problem', warning: '▲ Warning', advice: '○ Advice' } as const

function findingLines(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'The check has nothing to say against it.\n'
  const counts = FINDING_WEIGHTS.map((weight) => findings.filter((finding) => finding.weight === weight).length)
  const [problems = 0, warnings = 0, advice = 0] = counts
  const heading = `The check found ${countOf(problems, 'problem')}, ${countOf(warnings, 'warning')} and ${countOf(advice, 'piece of advice', 'pieces of advice')}.\n`
  const lines = findings.map(({ code, path, says, next, weight }) =>
    [`${WEIGHT_WORDS[weight]} ${code} at ${printable(path)}`, says, ...(next === null ? [] : [next])]
      .map((line, index) => `${index === 0 ? '' : '  '}${printable(line)}\n`)
      .join(''),
  )
  return [heading, ...lines].join('')
}
