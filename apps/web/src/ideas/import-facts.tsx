import { importChannels } from '@hetu/domain/ideas/idea-import'
import { ideaCategories, ideaKinds } from '@hetu/domain/ideas/idea'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { FileField } from '../shared/components/file-field.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { chosenFileFault, limitMegabytes, readChosenFile } from '../shared/read-chosen-file.ts'
import type { IdeaImportDraft } from './use-idea-import-draft.ts'

const accepted = ['.csv', '.tsv', '.xlsx', '.xlsm', '.json', '.geojson', '.xml', '.txt', '.md']

/** The file or the pasted minutes, and what all that was said in it has in common. */
export function ImportFacts({ draft }: { draft: IdeaImportDraft }) {
  const t = useTranslations('ideas.import')
  const words = useTranslations('ideas')
  const [problem, setProblem] = useState<string>()
  const { facts, change } = draft
  const take = (chosen: File) => {
    const fault = chosenFileFault(chosen)
    setProblem(fault && t(fault, { limit: limitMegabytes(chosen.name) }))
    if (!fault) void readChosenFile(chosen).then(draft.chooseFile)
  }
  return (
    <>
      <div className="flex flex-col gap-2">
        <FileField accepted={accepted} chosen={draft.file?.fileName} onChoose={take} />
        {problem ? (
          <p role="alert" className="text-label text-bad">
            {problem}
          </p>
        ) : null}
        <p className="text-note text-ink-least">{t('formats')}</p>
      </div>
      <TextArea
        label={t('minutes')}
        hint={t('minutesHint')}
        isOptional
        rows={4}
        value={draft.minutes}
        onChange={draft.setMinutes}
      />
      <fieldset className="m-0 grid gap-4 border-0 p-0 sm:grid-cols-2 sm:items-end">
        <legend className="col-span-full pb-2 text-lead font-bold">{t('shared')}</legend>
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          value={facts.source}
          onChange={(source) => change({ source })}
        />
        <Select
          label={t('channel')}
          options={importChannels.map((value) => ({ value, label: words(`channel.${value}`) }))}
          value={facts.channel}
          onChange={(channel) => change({ channel })}
        />
        <Select
          label={t('kind')}
          options={ideaKinds.flatMap((value) =>
            value === 'report' ? [] : [{ value, label: words(`kind.${value}`) }],
          )}
          value={facts.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={t('category')}
          hint={t('categoryHint')}
          options={ideaCategories.map((value) => ({ value, label: words(`category.${value}`) }))}
          value={facts.category}
          onChange={(category) => change({ category })}
        />
        <TextField
          label={t('saidOn')}
          hint={t('saidOnHint')}
          isOptional
          type="date"
          value={facts.saidOn}
          onChange={(saidOn) => change({ saidOn })}
        />
        <TextField
          label={t('address')}
          hint={t('addressHint')}
          isOptional
          value={facts.address}
          onChange={(address) => change({ address })}
        />
        <Checkbox
          isSelected={facts.isWholePlace}
          onChange={(isWholePlace) => change({ isWholePlace })}
          description={t('wholePlaceHint')}
        >
          {t('wholePlace')}
        </Checkbox>
        <Checkbox
          isSelected={facts.isAnswerPromised}
          onChange={(isAnswerPromised) => change({ isAnswerPromised })}
          description={t('promisedHint')}
        >
          {t('promised')}
        </Checkbox>
      </fieldset>
    </>
  )
}
