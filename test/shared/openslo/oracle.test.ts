import { describe, expect, it } from 'vitest'
import { validateOpenSlo } from '../../../shared/openslo/validate.ts'
import { found, slo } from './documents.ts'
import { ABSENT, expectedOf, files, formatOf, NO_RULES, nameRules, textOf } from './oracle.ts'

const mistakesOf = (file: string) => {
  const { errors, valid } = validateOpenSlo(textOf(file), formatOf(file))
  expect(valid).toBe(errors.length === 0)
  return errors.map(({ path, code }) => `${path} ${code}`).sort()
}

describe.skipIf(ABSENT !== null)(
  `the documents of go-sdk and of the specification${ABSENT === null ? '' : `: ${ABSENT}`}`,
  () => {
    const told = files.filter((entry) => expectedOf(entry) !== null)

    it.each(told.map((entry) => [entry.file, entry] as const))(
      '%s has exactly the mistakes that go-sdk finds',
      (file, entry) => {
        expect(mistakesOf(file)).toEqual(expectedOf(entry))
      },
    )

    it('are told for all but other versions and three JSON files', () => {
      expect(told.length).toBe(142)
      const untold = files.filter((entry) => expectedOf(entry) === null).map(({ file }) => file)
      expect(untold.filter((file) => !/v1alpha|v2alpha|\.json$/.test(file))).toEqual([])
    })

    it.each(
      files
        .filter(({ objects }) => objects?.some(({ apiVersion }) => apiVersion !== 'openslo/v1'))
        .map(({ file }) => [file]),
    )('%s is of another version and refused at each apiVersion', (file) => {
      const mistakes = mistakesOf(file)
      expect(mistakes.length).toBe(files.find((entry) => entry.file === file)?.objects?.length)
      expect(new Set(mistakes)).toEqual(new Set(['apiVersion equal_to']))
    })

    it.each(
      files
        .filter(({ objects }) => objects?.every(({ apiVersion }) => apiVersion === 'openslo/v1'))
        .map((entry) => [entry.file, entry] as const),
    )('%s holds the documents that are listed', (file, { objects }) => {
      const { documents } = validateOpenSlo(textOf(file), formatOf(file))
      expect(
        documents.map(({ document: { apiVersion, kind, metadata } }) => ({ apiVersion, kind, name: metadata?.name })),
      ).toEqual(objects)
    })

    it.each(['single_object', 'sequence_of_objects'])('decode/%s says in JSON what it says in YAML', (name) => {
      const [json, yaml] = (['json', 'yaml'] as const).map(
        (format) => validateOpenSlo(textOf(`verbatim/go-sdk/decode/${name}.${format}`), format).documents,
      )
      expect(json?.length).toBeGreaterThan(0)
      expect(json).toEqual(yaml)
    })
  },
)

describe.skipIf(nameRules === null)('names', () => {
  const rules = nameRules ?? NO_RULES
  const cases = (key: 'labelKeys' | 'annotationKeys' | 'objectNames') => [
    ...rules[key].valid.map((name) => [name, true] as const),
    ...rules[key].invalid.map((name) => [name, false] as const),
  ]

  it.each(cases('labelKeys'))('the label key %s: %s', (key, isValid) => {
    const mistakes = found(slo({ metadata: { name: 'ok', labels: { [key]: [] } } }))
    expect(mistakes.map(({ code }) => code)).toEqual(isValid ? [] : ['string_match_regexp'])
  })

  it.each(cases('annotationKeys'))('the annotation key %s: %s', (key, isValid) => {
    const mistakes = found(slo({ metadata: { name: 'ok', annotations: { [key]: '' } } }))
    expect(mistakes.map(({ code }) => code)).toEqual(isValid ? [] : ['string_match_regexp'])
  })

  it.each(cases('objectNames'))('the name %s: %s', (name, isValid) => {
    expect(found(slo({ metadata: { name } }))).toMatchObject(isValid ? [] : [{ code: 'string_dns_label' }])
  })

  it.each(rules.labelValuesAccepted.map((value) => [value]))('the label value %j', (value) => {
    expect(found(slo({ metadata: { name: 'ok', labels: { env: value } } }))).toEqual([])
  })

  it.each([
    ...rules.durations.valid.map((text) => [text, true]),
    ...rules.durations.invalid.map((text) => [text, false]),
  ])('the duration %s: %s', (duration, isValid) => {
    expect(found(slo({ spec: { timeWindow: [{ duration, isRolling: true }] } })).length).toBe(isValid ? 0 : 1)
  })
})
