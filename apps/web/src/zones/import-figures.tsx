import type { HeritageObjectKind } from '@hetu/domain/zones/heritage-object'
import type { ColumnMapping, ValueSource } from '@hetu/domain/zones/layer-mapping'
import { figureChoice, figureName, heritageObjectNames } from '@hetu/domain/zones/object-names'
import { heritageObjectKinds, objectParametersOf } from '@hetu/domain/zones/object-parameters'
import { objectOfWord } from '@hetu/domain/zones/object-words'
import { dimensionOf } from '@hetu/domain/zones/read-amount'
import { objectKindOf } from '@hetu/domain/zones/row-kind'
import { type ZoneLayer, isObjectRow } from '@hetu/domain/zones/zone-layer'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { useLocalText } from '../shared/language.ts'
import { ImportParameter } from './import-parameter.tsx'

interface ImportFiguresProps {
  layer: ZoneLayer
  mapping: ColumnMapping
  onChange: (mapping: ColumnMapping) => void
}

/** Kinds of heritage object that a file holds or may hold, by its rows, its words and what the planner said of them. */
export function objectKindsIn(layer: ZoneLayer, { type, typeOf = {}, defaultType }: ColumnMapping) {
  const words = (type && layer.values?.[type]) || []
  const found = new Set<HeritageObjectKind | undefined>([
    ...layer.good.map((row) => (isObjectRow(row) ? row.object.kind : undefined)),
    ...words.map((word) => (Object.hasOwn(typeOf, word) ? undefined : objectOfWord(word)?.kind)),
    ...[...Object.values(typeOf), defaultType].map(objectKindOf),
  ])
  return heritageObjectKinds.filter((kind) => found.has(kind))
}

/** Where the figures of heritage objects come from: radius, species, height; and whether their place is told. */
export function ImportFigures({ layer, mapping, onChange }: ImportFiguresProps) {
  const t = useTranslations('zones.mapping')
  const say = useLocalText()
  const kinds = objectKindsIn(layer, mapping)
  if (kinds.length === 0) return null
  const { figures = {} } = mapping
  const all = kinds.flatMap((kind) => objectParametersOf(kind).map((parameter) => ({ kind, parameter })))
  // A radius that a tree needs and a well may have is asked for as needed.
  const byPath = new Map(
    all
      .toSorted((a, b) => Number(a.parameter.isRequired) - Number(b.parameter.isRequired))
      .map((each) => [each.parameter.path, each] as const),
  )
  const set = (path: string, source: ValueSource | undefined) => {
    const { [path]: _before, ...rest } = figures
    onChange({ ...mapping, figures: source ? { ...rest, [path]: source } : rest })
  }
  return (
    <fieldset className="m-0 flex flex-col gap-4 border-0 p-0">
      <legend className="pb-2 text-lead font-bold">{t('objects')}</legend>
      <p className="text-label">
        {t('objectsLead', { kinds: kinds.map((kind) => say(heritageObjectNames[kind])).join(', ') })}
      </p>
      {[...byPath].map(([path, { kind, parameter }]) => (
        <ImportParameter
          key={path}
          parameter={parameter}
          dimension={dimensionOf(kind, path)}
          name={figureName(path)}
          choiceOf={figureChoice}
          columns={layer.columns}
          source={figures[path]}
          onChange={(source) => set(path, source)}
        />
      ))}
      <Checkbox
        isSelected={mapping.isLocationHidden ?? false}
        onChange={(isLocationHidden) => onChange({ ...mapping, isLocationHidden })}
      >
        {t('hidePlaces')}
      </Checkbox>
    </fieldset>
  )
}
