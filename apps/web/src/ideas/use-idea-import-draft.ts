import type { IdeaImport, importChannels } from '@hetu/domain/ideas/idea-import'
import type { IdeaMapping } from '@hetu/domain/ideas/idea-mapping'
import type { IdeaCategory } from '@hetu/domain/ideas/idea'
import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import { useState } from 'react'
import type { ChosenFile } from '../shared/read-chosen-file.ts'
import type { ReadIdeas } from './use-idea-imports.ts'

/** What the file does not say, as the planner fills it in. */
export interface ImportFacts {
  source: string
  channel: (typeof importChannels)[number] | null
  kind: ReadIdeas['facts']['kind'] | null
  category: IdeaCategory
  saidOn: string
  address: string
  isWholePlace: boolean
  isAnswerPromised: boolean
}

const noFacts: ImportFacts = {
  source: '',
  channel: null,
  kind: null,
  category: 'other',
  saidOn: '',
  address: '',
  isWholePlace: false,
  isAnswerPromised: false,
}

/** What is missing before the file can be read; null when nothing is. */
export type Missing = 'file' | 'source' | 'channel' | 'kind' | null

/** Everything a planner says about a file of ideas, or pasted minutes, before it is read. */
export function useIdeaImportDraft() {
  const [file, setFile] = useState<ChosenFile>()
  const [minutes, setMinutes] = useState('')
  const [facts, setFacts] = useState(noFacts)
  const [mapping, setMapping] = useState<IdeaMapping>()
  const [textEncoding, setTextEncoding] = useState<TextEncoding>()
  const [sheet, setSheet] = useState<string>()

  /** The pasted words go as a file of their own. */
  const sent: ChosenFile | undefined = minutes.trim()
    ? { fileName: 'minutes.txt', content: minutes, encoding: 'text' }
    : file
  const missing: Missing = !sent
    ? 'file'
    : facts.source.trim().length < 2
      ? 'source'
      : facts.channel === null
        ? 'channel'
        : facts.kind === null
          ? 'kind'
          : null

  const toRead = (encoding = textEncoding, of = sheet): ReadIdeas | undefined => {
    const { channel, kind, saidOn, ...more } = facts
    if (!sent || channel === null || kind === null) return undefined
    return {
      ...sent,
      facts: { ...more, channel, kind, saidOn: saidOn || null },
      ...(mapping && { mapping }),
      ...(encoding && { textEncoding: encoding }),
      ...(of && { sheet: of }),
    }
  }
  return {
    file,
    minutes,
    facts,
    mapping,
    missing,
    sheet,
    toRead,
    setMinutes,
    change: (more: Partial<ImportFacts>) => setFacts((now) => ({ ...now, ...more })),
    setMapping,
    /** Another file is read by its own headings. */
    chooseFile: (chosen: ChosenFile) => {
      setFile(chosen)
      setMinutes('')
      setMapping(undefined)
      setTextEncoding(undefined)
      setSheet(undefined)
    },
    /** Another sheet has other headings. */
    chooseSheet: (name: string) => {
      setSheet(name)
      setMapping(undefined)
      return toRead(textEncoding, name)
    },
    chooseEncoding: (encoding: TextEncoding) => {
      setTextEncoding(encoding)
      return toRead(encoding)
    },
    forget: () => {
      setFile(undefined)
      setMinutes('')
      setMapping(undefined)
      setTextEncoding(undefined)
      setSheet(undefined)
    },
  }
}

export type IdeaImportDraft = ReturnType<typeof useIdeaImportDraft>
/** The columns as they were read, or as the planner has changed them since. */
export const mappingIn = (draft: IdeaImportDraft, read: IdeaImport): IdeaMapping =>
  draft.mapping ?? read.mapping
