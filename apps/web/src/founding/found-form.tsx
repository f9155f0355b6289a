import { FoundPlace } from '@hetu/domain/places/found-place'
import { middleOf, projectionRefusal, proposedProjection } from '@hetu/domain/places/projection-for'
import { type PolygonShape } from '@hetu/domain/geometry/shape'
import { type Country, countries, countryNames, proposedTimeZone } from '@hetu/domain/places/country'
import { baseOfPlace } from '@hetu/domain/places/place-address'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useLocalText } from '../shared/language.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { OutlineField } from './outline-field.tsx'
import { useFoundPlace } from './use-founding.ts'

const empty = {
  name: { zh: '', en: '' },
  city: { zh: '', en: '' },
  slug: '',
  referencePrefix: '',
  country: 'CN' as Country,
  site: null as PolygonShape | null,
  fileName: '',
  timeZone: '',
  epsg: 0,
  households: 0,
  shops: 0,
  contactPhone: '',
  servicePromiseDays: 15,
}

/** What a place begins with. It is kept on the device until the place is founded. */
export function FoundForm() {
  const t = useTranslations('founding.found')
  const say = useLocalText()
  const words = useRefusalWords()
  const draft = useDraft('found', 1, empty)
  const found = useFoundPlace(draft.submissionKey)
  const { values, change } = draft
  const { site } = values
  /** What follows from country and outline is proposed anew with them, and free to change afterwards. */
  const propose = (country: Country, outline: PolygonShape | null) => {
    if (!outline) return { country }
    const middle = middleOf(outline)
    return {
      country,
      site: outline,
      timeZone: proposedTimeZone(country, middle[0]),
      epsg: proposedProjection(country, middle),
    }
  }
  const { fileName: _, ...entered } = values
  const read = FoundPlace.safeParse(entered)
  const fault = site && values.epsg > 0 ? projectionRefusal(values.epsg, site) : null
  const disabledReason = site
    ? (fault && words(fault)) || (read.success ? undefined : t('missing'))
    : t('missingOutline')
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (read.success && !disabledReason)
          found.mutate(read.data, {
            onSuccess: ({ slug }) => {
              draft.clear()
              location.assign(`${baseOfPlace(slug)}/founding`)
            },
          })
      }}
    >
      <h2 className="text-title font-bold">{t('basics')}</h2>
      <BilingualField
        label={t('name')}
        value={values.name}
        onChange={(name) => change({ name })}
        maxLength={60}
      />
      <BilingualField
        label={t('city')}
        value={values.city}
        onChange={(city) => change({ city })}
        maxLength={60}
      />
      <TextField
        label={t('slug')}
        hint={t('slugHint')}
        value={values.slug}
        onChange={(slug) => change({ slug })}
      />
      <TextField
        label={t('prefix')}
        hint={t('prefixHint')}
        value={values.referencePrefix}
        onChange={(referencePrefix) => change({ referencePrefix })}
        maxLength={5}
      />
      <h2 className="text-title font-bold">{t('where')}</h2>
      <Select
        label={t('country')}
        options={countries.map((value) => ({ value, label: say(countryNames[value]) }))}
        value={values.country}
        onChange={(country) => change(propose(country, site))}
      />
      <OutlineField
        site={site}
        fileName={values.fileName || undefined}
        onRead={(outline, fileName) => change({ ...propose(values.country, outline), fileName })}
      />
      {site ? (
        <>
          <TextField
            label={t('timeZone')}
            value={values.timeZone}
            onChange={(timeZone) => change({ timeZone })}
          />
          <NumberField
            label={t('epsg')}
            hint={t('epsgHint', { epsg: String(proposedProjection(values.country, middleOf(site))) })}
            value={values.epsg}
            onChange={(epsg) => change({ epsg })}
            formatOptions={{ useGrouping: false }}
          />
        </>
      ) : null}
      <h2 className="text-title font-bold">{t('numbers')}</h2>
      <NumberField
        label={t('households')}
        value={values.households}
        onChange={(households) => change({ households })}
      />
      <NumberField label={t('shops')} value={values.shops} onChange={(shops) => change({ shops })} />
      <TextField
        label={t('phone')}
        value={values.contactPhone}
        onChange={(contactPhone) => change({ contactPhone })}
      />
      <NumberField
        label={t('promise')}
        value={values.servicePromiseDays}
        onChange={(servicePromiseDays) => change({ servicePromiseDays })}
      />
      {found.error ? <ProblemNotice error={found.error} /> : null}
      <Button
        type="submit"
        variant="primary"
        isPending={found.isPending}
        pendingText={t('submitting')}
        disabledReason={disabledReason}
        className="self-start"
      >
        {t('submit')}
      </Button>
    </form>
  )
}
