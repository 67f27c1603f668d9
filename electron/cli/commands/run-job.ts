import { dirname, resolve } from 'node:path'
import { formatOfFile } from '../../../shared/agreement/text-format.ts'
import { countOf } from '../../../shared/format.ts'
import { type Job, readJob } from '../../../shared/job/job.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Answer } from '../answer.ts'
import type { Context } from '../context.ts'
import { periodMeant } from '../period-meant.ts'
import { readTextFile } from '../text-file.ts'
import { writeWholeFile } from '../write-file.ts'
import { compute } from './compute.ts'
import { importFile } from './import.ts'
import { makePack } from './pack.ts'

type Step = { readonly name: string; act(): Promise<Answer> }

/**
 * Runs a saved job, step after step. Each step is done whole or not at all; the first one that is refused ends the job, and the refusal
 * names it. Running a job again changes nothing that is as it was.
 */
export async function runJob(context: Context, file: string): Promise<Answer> {
  const job = await understood(file)
  const steps = stepsOf(context, job, (path) => resolve(file === '-' ? '.' : dirname(file), path))
  const done: { step: string; result: unknown }[] = []
  const said: string[] = []
  for (const { name, act } of steps) {
    try {
      const { json, text } = await act()
      done.push({ step: name, result: json })
      said.push(`${name}\n${text}`)
    } catch (error) {
      throw stopped(error, { name, done: done.length, of: steps.length })
    }
  }
  const end = `${job.metadata.name}: ${countOf(steps.length, 'step')} done.\n`
  return { json: { job: job.metadata.name, steps: done }, text: [...said, end].join('\n') }
}

async function understood(file: string): Promise<Job> {
  const { job, problems } = readJob(await readTextFile(file), formatOfFile(file))
  if (job !== null) return job
  throw new Refusal('job.invalid', `${file} is not a job that can be run. Mend what is listed.`, problems)
}

function stepsOf(context: Context, { spec }: Job, placed: (path: string) => string): Step[] {
  const { imports = [], compute: computed = [], packs = [] } = spec
  return [
    ...imports.map(({ file, ...options }) => ({
      name: `Import ${file} into ${options.source}`,
      act: () => importFile(context, placed(file), withProfile(options, placed)),
    })),
    ...computed.map(({ agreement, period, to }) => ({
      name: `Compute ${agreement} over ${period}`,
      act: async () => {
        const label = await periodMeant(context, { program: 'accord run', reference: agreement, period })
        const answer = await compute(context, agreement, { period: label })
        if (to === undefined) return answer
        const path = await writeWholeFile(placed(named(to, label)), `${JSON.stringify(answer.json, null, 2)}\n`)
        return { json: { ...Object(answer.json), file: path }, text: `Wrote ${path}.\n` }
      },
    })),
    ...packs.map(({ agreement, period, ...wanted }) => ({
      name: `Make the pack of ${agreement} over ${period}`,
      act: async () => {
        const label = await periodMeant(context, { program: 'accord run', reference: agreement, period })
        return makePack(context, agreement, {
          period: label,
          ...packWanted(wanted, placed),
        })
      },
    })),
  ]
}

type PackStep = Omit<NonNullable<Job['spec']['packs']>[number], 'agreement' | 'period'>

/** What one pack is written to, as `accord pack` takes it. */
function packWanted({ pdf, sections, ...others }: PackStep, placed: (path: string) => string) {
  const paths = Object.entries(others).flatMap(([kind, path]) => (path === undefined ? [] : [[kind, placed(path)]]))
  return { out: placed(pdf), ...Object.fromEntries(paths), ...(sections !== undefined && { sections }) }
}

type ImportStep = Omit<NonNullable<Job['spec']['imports']>[number], 'file'>

/** A profile is a file beside the job where its name says so, else one by its name. */
function withProfile(
  { source, profile, sheet, series, timeZone, exportedAt }: ImportStep,
  placed: (path: string) => string,
) {
  const isFile = profile !== undefined && /\.(?:ya?ml|json)$/i.test(profile)
  return {
    source,
    ...(profile !== undefined && { profile: isFile ? placed(profile) : profile }),
    ...(sheet !== undefined && { sheet }),
    ...(series !== undefined && { series }),
    ...(timeZone !== undefined && { timeZone }),
    ...(exportedAt !== undefined && { exportedAt }),
  }
}

/** `{period}` in a file's name is the period. */
const named = (path: string, period: string) => path.replaceAll('{period}', period)

type Progress = { readonly name: string; readonly done: number; readonly of: number }

/** The same refusal with the step that met it; a fault stays one. */
function stopped(error: unknown, { name, done, of }: Progress): unknown {
  if (!(error instanceof Error)) return error
  error.message = `${name}: ${error.message} (${done} of ${countOf(of, 'step')} done before it.)`
  return error
}
