import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from '../../support/new-folder.ts'

/** Why rules cannot be tried here; null where they can. */
export const NO_PROMTOOL =
  spawnSync('promtool', ['--version']).status === 0
    ? null
    : 'promtool is not installed (Debian: apt install prometheus)'

/** What promtool says of rules: nothing where they are in order. */
export function checkRules(rules: string): string {
  const path = join(newFolder(), 'rules.yaml')
  writeFileSync(path, rules)
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'rules', '--lint=all', '--lint-fatal', path], {
    encoding: 'utf8',
  })
  return status === 0 ? '' : `${stdout}${stderr}`
}

export type Alert = { readonly severity: string; readonly at: string; readonly fires: boolean }
export type Story = {
  /** Series of the monitoring tool, in promtool's own notation. */
  readonly series: Readonly<Record<string, string>>
  /** How often rules without an interval of their own are reckoned. */
  readonly every?: string
  readonly alerts: readonly Alert[]
  /** Labels that a firing alert bears. */
  readonly labels: Readonly<Record<string, string>>
  /** Expressions with the one value that each must have. */
  readonly values?: readonly { readonly at: string; readonly expr: string; readonly value: number | null }[]
}

/** Runs the rules over made-up measurements; what promtool finds other than expected, or nothing. */
export function playRules(rules: string, { series, alerts, labels, every = '1m', values = [] }: Story): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'rules.yaml'), rules)
  const test = {
    rule_files: ['rules.yaml'],
    evaluation_interval: every,
    tests: [
      {
        interval: '1m',
        input_series: Object.entries(series).map(([name, text]) => ({ series: name, values: text })),
        promql_expr_test: [
          ...values.map(({ at, expr, value }) => ({
            expr,
            eval_time: at,
            exp_samples: value === null ? [] : [{ labels: '{}', value }],
          })),
          ...alerts.map(({ severity, at, fires }) => ({
            expr: `count(ALERTS{alertname="ErrorBudgetBurn", alertstate="firing", severity="${severity}", ${Object.entries(
              labels,
            )
              .map(([label, value]) => `${label}="${value}"`)
              .join(', ')}})`,
            eval_time: at,
            exp_samples: fires ? [{ labels: '{}', value: 1 }] : [],
          })),
        ],
      },
    ],
  }
  writeFileSync(join(folder, 'test.yaml'), JSON.stringify(test))
  const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', 'test.yaml'], {
    encoding: 'utf8',
    cwd: folder,
  })
  return status === 0 ? '' : `${stdout}${stderr}`
}
