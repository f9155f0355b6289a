import type { Element } from '@hetu/domain/proposals/draft-proposal'
import type { Parts } from '../shared/three-way.ts'
import type { ComposedVersion } from './composed-version.ts'

const texts = ['title', 'summary', 'body', 'costBearer', 'changeNote'] as const

/** A version taken apart into its texts, one a language, and its elements: `title.zh`, `element.<id>`. */
export const partsOfVersion = (version: ComposedVersion): Parts => ({
  ...Object.fromEntries(
    texts.flatMap((name) => [
      [`${name}.zh`, version[name].zh],
      [`${name}.en`, version[name].en],
    ]),
  ),
  ...Object.fromEntries(version.elements.map((element) => [`element.${element.id}`, element])),
})

/** The version again, its elements in the order of the parts. */
export function versionOfParts(parts: Parts): ComposedVersion {
  const words = (key: string) => {
    const held = parts[key]
    return typeof held === 'string' ? held : ''
  }
  const text = (name: (typeof texts)[number]) => ({ zh: words(`${name}.zh`), en: words(`${name}.en`) })
  return {
    title: text('title'),
    summary: text('summary'),
    body: text('body'),
    costBearer: text('costBearer'),
    changeNote: text('changeNote'),
    // Only `partsOfVersion` writes parts of this name.
    elements: Object.entries(parts).flatMap(([key, held]) =>
      key.startsWith('element.') ? [held as Element] : [],
    ),
  }
}
