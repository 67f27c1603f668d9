import type { ScalarTag } from 'yaml'

/**
 * What a bare word of YAML stands for to the reader of go-sdk (sigs.k8s.io/yaml over goyaml.v2): the truths and numbers of
 * YAML 1.1, but no times of day and no dates. Everything else is text, `e2` and `1:30` among it.
 */
export const WORDS: readonly ScalarTag[] = [
  word('null', /^(?:~|null|Null|NULL)?$/, () => null),
  word('bool', /^(?:[yY]|yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
  word('bool', /^(?:[nN]|no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
  word('int', /^[-+]?0[bB][01_]+$|^[-+]?0[xX][\da-fA-F_]+$|^[-+]?0[oO]?[0-7_]+$|^[-+]?\d[\d_]*$/, readInteger),
  word('float', /^[-+]?(?:\.[\d_]+|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?$/, (text) =>
    Number(text.replaceAll('_', '')),
  ),
  word('float', /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/, () => Number.NaN),
]

function word(name: string, test: RegExp, resolve: (text: string) => unknown): ScalarTag {
  return { default: true, tag: `tag:yaml.org,2002:${name}`, test, resolve }
}

function readInteger(text: string): number {
  const [, sign, digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '')) ?? []
  // A zero in front makes it octal, as long as it can be.
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits
  return (sign === '-' ? -1 : 1) * Number(octal)
}
