import type { Metadata } from './documents.ts'
import { dnsLabel, type Findings, hold, isBlank, maxLength, required } from './findings.ts'

const LABEL_KEY = /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/
const ANNOTATION_KEY =
  /^(?:(?=.{0,253}\/)[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)*\/)?[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/
const LONGEST_NAME = 63

const KEY_RULE = 'at most 63 letters, digits, dashes, underscores and dots, with a letter or digit at both ends'

/** Name, display name, labels and annotations of the document, or of what stands within one, at `path`. */
export function metadataRules(found: Findings, metadata: Metadata | null | undefined, path: string): void {
  if (!required(found, isBlank(metadata) ? null : metadata, path)) return
  const { name, displayName, labels, annotations } = metadata ?? {}
  if (required(found, name, `${path}.name`)) dnsLabel(found, name ?? '', `${path}.name`)
  maxLength(found, displayName, { path: `${path}.displayName`, most: LONGEST_NAME })
  for (const key of Object.keys(labels ?? {})) {
    keyRule(found, LABEL_KEY.test(key), { key, path: `${path}.labels`, rule: `The key of a label is ${KEY_RULE}.` })
  }
  for (const key of Object.keys(annotations ?? {})) {
    const rule = `The key of an annotation is ${KEY_RULE}, after a DNS name and a slash if wanted.`
    keyRule(found, ANNOTATION_KEY.test(key), { key, path: `${path}.annotations`, rule })
  }
}

function keyRule(found: Findings, isKept: boolean, { key, path, rule }: { key: string; path: string; rule: string }) {
  hold(found, isKept, { path: `${path}${writeKey(key)}`, code: 'string_match_regexp', message: rule })
}

/** A key of a map as go-sdk writes it in a path: `.net_`, `['net.']`. */
export function writeKey(key: string): string {
  return /^[\w-]+$/.test(key) ? `.${key}` : `['${key.replaceAll("'", "\\'")}']`
}
