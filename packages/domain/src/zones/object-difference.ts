import type { LocalText } from '../language.ts'
import { citationOf } from './citation.ts'
import { factName, figureChoice, heritageObjectNames } from './object-names.ts'
import { objectParametersOf } from './object-parameters.ts'
import type { ObjectDifference, ObjectVersion } from './object-version.ts'
import { parameterValue } from './parameter-value.ts'
import { isSameOutline } from './same-outline.ts'
import { valueInWords } from './value-in-words.ts'
import { accuracyInWords, lastDayInWords } from './zone-fact-words.ts'

type Compared = Pick<ObjectVersion, 'validFrom' | 'validTo' | 'object'>

/** An entry of a heritage object's record as a person reads it; empty words where nothing is written. */
export interface ObjectFact {
  name: LocalText
  words: LocalText
}

/** The whole record in words, its outline apart: what it is, since when, on which basis, then the figures of its kind. */
export const objectFacts = (version: Compared): ObjectFact[] => [...factsByPath(version).values()]

/** The difference of two versions of a heritage object, each as it was written. */
export function objectDifference(before: Compared, after: Compared): ObjectDifference {
  const [old, now] = [factsByPath(before), factsByPath(after)]
  const paths = new Set([...now.keys(), ...old.keys()])
  return {
    hasMoved: !isSameOutline(before.object.geometry, after.object.geometry),
    facts: [...paths].flatMap((path) => {
      const [was, is] = [old.get(path)?.words ?? nothing, now.get(path)?.words ?? nothing]
      return was.zh === is.zh && was.en === is.en ? [] : [{ name: factName(path), before: was, after: is }]
    }),
  }
}

function factsByPath({ validFrom, validTo, object }: Compared): Map<string, ObjectFact> {
  const { drawing } = object.legalBasis
  const citation = citationOf(object.legalBasis)
  const words: [path: string, words: LocalText][] = [
    ['kind', heritageObjectNames[object.kind]],
    ['name', object.name],
    ['designation', same(object.designation?.reference ?? '')],
    ['validFrom', same(validFrom)],
    ['validTo', lastDayInWords(validTo)],
    ['legalBasis', drawing ? { zh: `${citation.zh} ${drawing}`, en: `${citation.en} ${drawing}` } : citation],
    ['accuracyMetres', accuracyInWords(object.accuracyMetres)],
    ['isLocationHidden', object.isLocationHidden ? hidden : shown],
    ...objectParametersOf(object.kind).map(({ path }): [string, LocalText] => [
      path,
      valueInWords(parameterValue(object, path), figureChoice),
    ]),
  ]
  return new Map(words.map(([path, text]) => [path, { name: factName(path), words: text }]))
}

const same = (words: string): LocalText => ({ zh: words, en: words })
const nothing = same('')
const hidden: LocalText = { zh: '不向公众公开位置', en: 'place not shown to the public' }
const shown: LocalText = { zh: '公开', en: 'place shown to everybody' }
