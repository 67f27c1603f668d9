import { posix, relative, sep } from 'node:path'
import { hasDoor, stoppedBy } from './walls.ts'

/** The few shapes of the syntax tree that the walls look at. */
type Syntax = {
  readonly type: string
  readonly source?: { readonly value?: unknown } | null
  readonly importKind?: string
  readonly exportKind?: string
  readonly callee?: Syntax
  readonly object?: Syntax
  readonly property?: Syntax
  readonly name?: string
  readonly arguments?: readonly Syntax[]
  readonly value?: unknown
  readonly body?: readonly Syntax[]
  readonly typeAnnotation?: Syntax
  readonly typeName?: Syntax
  readonly loc?: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
}

type Context = {
  readonly cwd: string
  readonly filename: string
  readonly sourceCode: { readonly lines: readonly string[] }
  report(found: { readonly node: Syntax; readonly message: string }): void
}

const fromRoot = ({ cwd, filename }: Context) => relative(cwd, filename).split(sep).join('/')

/** `../sla/measure.ts` seen from its file is a path from the root; `chart.js/auto` is the library chart.js. */
function wantedBy(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (specifier.startsWith('node:')) return specifier
  const [scope = '', name = ''] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

const rooms = {
  create(context: Context) {
    const file = fromRoot(context)
    const judge = (node: Syntax, wanted: string, typeOnly: boolean) => {
      const instead = stoppedBy({ file, wanted, typeOnly })
      if (instead !== null) context.report({ node, message: instead })
    }
    const look = (node: Syntax) => {
      const specifier = node.source?.value
      if (typeof specifier !== 'string') return
      judge(node, wantedBy(file, specifier), node.importKind === 'type' || node.exportKind === 'type')
    }
    return {
      /** `require('pdfmake')`, by whatever name it goes: a library behind a door is asked for by its name alone. */
      CallExpression(node: Syntax) {
        const asked = node.arguments?.[0]?.value
        if (typeof asked === 'string' && hasDoor(wantedBy(file, asked))) judge(node, wantedBy(file, asked), false)
      },
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      TSImportType: look,
    }
  },
}

const barrels = {
  create(context: Context) {
    const instead = 'No barrels: import each thing from the file that makes it.'
    return {
      ExportAllDeclaration(node: Syntax) {
        context.report({ node, message: instead })
      },
      Program(node: Syntax) {
        const statements = node.body ?? []
        const passesOn = statements.some(({ type, source }) => type.startsWith('Export') && source)
        const onlyPassesOn = statements.every(({ type, source }) => type === 'ImportDeclaration' || Boolean(source))
        if (passesOn && onlyPassesOn) context.report({ node, message: instead })
      },
    }
  },
}

/** `Date.now`, `Math.random` and their like: what answers differently each time it is asked. */
const CLOCKS = ['Date.now', 'Math.random', 'Temporal.Now', 'performance.now', 'crypto.randomUUID']

const isDateWithoutArgument = ({ callee, arguments: given }: Syntax) =>
  callee?.name === 'Date' && (given ?? []).length === 0

const clock = {
  create(context: Context) {
    const instead = 'shared/ has no clock and no dice: take the instant, or the chance, as an argument.'
    const look = (node: Syntax) => {
      if (isDateWithoutArgument(node)) context.report({ node, message: instead })
    }
    return {
      NewExpression: look,
      CallExpression: look,
      MemberExpression(node: Syntax) {
        if (CLOCKS.includes(`${node.object?.name}.${node.property?.name}`)) context.report({ node, message: instead })
      },
    }
  },
}

const isConst = ({ typeAnnotation }: Syntax) => typeAnnotation?.typeName?.name === 'const'

/** `as` tells the compiler to stop looking: the reader is told why, on its line or the one above. */
const reasons = {
  create(context: Context) {
    const instead =
      'An `as` carries its reason as a comment on its line; better, narrow the type so that none is needed.'
    return {
      TSAsExpression(node: Syntax) {
        if (isConst(node) || node.loc === undefined) return
        const { start, end } = node.loc
        const near = context.sourceCode.lines.slice(start.line - 2, end.line + 1)
        if (!near.some((line) => /\/\/|\*\//.test(line))) context.report({ node, message: instead })
      },
    }
  },
}

// oxlint takes a plugin as the default export alone.
export default { meta: { name: 'walls' }, rules: { rooms, barrels, clock, reasons } }
