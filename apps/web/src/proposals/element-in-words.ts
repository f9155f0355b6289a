import type { LocalText } from '@hetu/domain/language'
import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { differencesBetween } from '@hetu/domain/proposals/material-change'
import type { VersionDifference } from '@hetu/domain/proposals/version-difference'

interface Words {
  say: (text: LocalText) => string
  kind: (kind: VersionDifference['kind']) => string
  labelled: (label: string, text: string) => string
}

const facts = ({ id: _id, name: _name, geometry: _geometry, ...rest }: Element): Record<string, unknown> =>
  rest
const plain = (value: unknown) => JSON.stringify(value ?? null).replaceAll(/["{}[\]]/g, '')

/** An element as one of two planners wrote it: its name, and what it says otherwise than the other's, a line each. */
export function elementInWords(element: Element, other: Element | undefined, words: Words): string {
  const { say, kind, labelled } = words
  if (!other) return `${element.name.zh}\n${element.name.en}`
  const compared = (elements: Element) => ({ costBearer: null, elements: [elements] })
  const differences = differencesBetween(compared(other), compared(element))
  const lines = differences.flatMap((difference) =>
    difference.kind === 'detail'
      ? []
      : [difference.after ? labelled(kind(difference.kind), say(difference.after)) : kind(difference.kind)],
  )
  const [own, foreign] = [facts(element), facts(other)]
  const details = differences.some((difference) => difference.kind === 'detail')
    ? Object.keys({ ...own, ...foreign }).flatMap((key) =>
        plain(own[key]) === plain(foreign[key]) ? [] : [labelled(key, plain(own[key]))],
      )
    : []
  return [element.name.zh, element.name.en, ...lines, ...details].join('\n')
}
