import { useTranslations } from 'use-intl'
import { ApiProblem } from '../shared/api-problem.ts'
import { Select } from '../shared/components/select.tsx'

/** The names that a refusal offers when a file holds several layers; none when it was refused for another reason. */
export function layersOffered(error: unknown): string[] {
  if (!(error instanceof ApiProblem) || !/^layer_(several|not_in_file)$/.test(error.code)) return []
  const { layers } = error.params
  return (typeof layers === 'string' ? layers : '').split('\n').filter(Boolean)
}

interface ImportLayerChoiceProps {
  names: readonly string[]
  chosen: string | undefined
  onChoose: (name: string) => void
}

/** Which layer of the file is read: choosing one reads it. */
export function ImportLayerChoice({ names, chosen, onChoose }: ImportLayerChoiceProps) {
  const t = useTranslations('zones.mapping.layers')
  return (
    <Select
      label={t('label')}
      hint={t('hint')}
      options={names.map((name) => ({ value: name, label: name }))}
      value={chosen ?? null}
      onChange={onChoose}
      className="max-w-prose"
    />
  )
}
