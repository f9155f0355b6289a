import { type ColumnMapping, type RuleMapping, factColumns } from '@hetu/domain/zones/layer-mapping'
import { type RowKind, objectCodes, rowKindName } from '@hetu/domain/zones/row-kind'
import type { ZoneLayer } from '@hetu/domain/zones/zone-layer'
import { Designation } from '@hetu/domain/zones/zone'
import { zoneTypes } from '@hetu/domain/zones/zone-types'
import type { LocalText } from '@hetu/domain/language'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { ImportFigures } from './import-figures.tsx'
import { ImportRule } from './import-rule.tsx'

interface ImportMappingProps {
  layer: ZoneLayer
  mapping: ColumnMapping
  /** The article that the whole layer shares: what a new rule starts with. */
  article: LocalText
  onChange: (mapping: ColumnMapping) => void
}

const none = '—'
const rowKinds: RowKind[] = [...zoneTypes, ...objectCodes]

/** What the columns of a file mean: facts of the zone, the file's own kinds, and the rules its cells set. */
export function ImportMapping({ layer, mapping, article, onChange }: ImportMappingProps) {
  const t = useTranslations('zones.mapping')
  const say = useLocalText()
  const rules = mapping.rules ?? []
  const setRules = (next: RuleMapping[]) => onChange({ ...mapping, rules: next })
  const columnOptions = [
    { value: none, label: t('none') },
    ...layer.columns.map((column) => ({ value: column, label: column })),
  ]
  const typeOptions = rowKinds.map((kind) => ({ value: kind as string, label: say(rowKindName(kind)) }))
  const words = (mapping.type && layer.values?.[mapping.type]) || []
  return (
    <DisclosureSection level={2} isOpenAtFirst title={t('title')}>
      <div className="flex flex-col gap-5">
        <p className="text-label">
          {layer.mappedAs === undefined ? null : `${t('reused', { number: String(layer.mappedAs) })} `}
          {t('lead')}
        </p>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 lg:items-end">
          {factColumns.map((fact) => (
            <Select
              key={fact}
              label={t(`columns.${fact}`)}
              options={columnOptions}
              value={mapping[fact] ?? none}
              onChange={(column) => onChange({ ...mapping, [fact]: column === none ? undefined : column })}
            />
          ))}
          {mapping.reference ? (
            <Select
              label={t('scheme')}
              options={Designation.shape.scheme.options.map((each) => ({
                value: each,
                label: t(`schemes.${each}`),
              }))}
              value={mapping.scheme ?? 'other'}
              onChange={(scheme) => onChange({ ...mapping, scheme })}
            />
          ) : null}
          {mapping.validFrom || mapping.validTo ? (
            <Select
              label={t('dateOrder')}
              options={(['as_found', 'day_first', 'month_first'] as const).map((value) => ({
                value,
                label: t(`dateOrders.${value}`),
              }))}
              value={mapping.dateOrder ?? 'as_found'}
              onChange={(order) =>
                onChange({ ...mapping, dateOrder: order === 'as_found' ? undefined : order })
              }
            />
          ) : null}
          <DefaultType mapping={mapping} onChange={onChange} />
        </div>
        {words.length > 0 ? (
          <fieldset className="m-0 grid gap-4 border-0 p-0 sm:grid-cols-2 lg:grid-cols-4 lg:items-end">
            <legend className="col-span-full pb-2 text-lead font-bold">{t('words')}</legend>
            {words.map((word) => (
              <Select
                key={word}
                label={word}
                options={[{ value: none, label: t('asFound') }, ...typeOptions]}
                value={mapping.typeOf?.[word] ?? none}
                onChange={(type) => onChange({ ...mapping, typeOf: withWord(mapping.typeOf, word, type) })}
              />
            ))}
          </fieldset>
        ) : null}
        <ImportFigures layer={layer} mapping={mapping} onChange={onChange} />
        <div className="flex flex-col gap-3">
          <h3 className="text-lead font-bold">{t('rules')}</h3>
          <p className="text-label">{t('rulesLead')}</p>
          {rules.map((rule, at) => (
            <ImportRule
              // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
              key={at}
              number={at + 1}
              rule={rule}
              layer={layer}
              onChange={(next) => setRules(rules.with(at, next))}
              onRemove={() => setRules(rules.toSpliced(at, 1))}
            />
          ))}
          <Button
            onPress={() =>
              setRules([
                ...rules,
                {
                  kind: 'max_height',
                  severity: 'mandatory',
                  article,
                  text: { zh: '', en: '' },
                  parameters: { reference: { fixed: 'ground' }, part: { fixed: 'ridge' } },
                },
              ])
            }
            className="self-start"
          >
            {t('addRule')}
          </Button>
        </div>
      </div>
    </DisclosureSection>
  )
}

function DefaultType({ mapping, onChange }: Pick<ImportMappingProps, 'mapping' | 'onChange'>) {
  const t = useTranslations('zones.import')
  const say = useLocalText()
  return (
    <Select
      label={t('defaultType')}
      options={rowKinds.map((kind) => ({ value: kind, label: say(rowKindName(kind)) }))}
      value={mapping.defaultType}
      onChange={(defaultType) => onChange({ ...mapping, defaultType })}
    />
  )
}

function withWord(
  typeOf: Record<string, RowKind> | undefined,
  word: string,
  type: string,
): Record<string, RowKind> {
  const { [word]: _before, ...rest } = typeOf ?? {}
  const known = rowKinds.find((each) => each === type)
  return known ? { ...rest, [word]: known } : rest
}
