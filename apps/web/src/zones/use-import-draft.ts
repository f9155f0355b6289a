import type { ColumnMapping } from '@hetu/domain/zones/layer-mapping'
import type { LayerFacts, LayerShift, PlaceLayer, PreviewZoneImport } from '@hetu/domain/zones/zone-import'
import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import { ZoneLevel } from '@hetu/domain/zones/zone'
import { lawOfRow, namesItsLaw } from '@hetu/domain/zones/law-known'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { keepChoice, keptChoice } from '../shared/kept-choice.ts'
import { currentPlaceSlug } from '../shared/place-slug.ts'
import { useRowTicks } from './use-row-ticks.ts'
import type { ChosenFile } from '../shared/read-chosen-file.ts'

export type ReadLayer = z.input<typeof PreviewZoneImport>

const neededFacts = ['validFrom', 'accuracy'] as const
const lawFacts = ['authority', 'act', 'article'] as const

const keptAs = () => `zone-import:${currentPlaceSlug()}`
const Law = z.record(z.string(), z.string())

/** Not a draft: it is no message that waits to be sent, so it is not counted as one. */
function keptLaw(): z.infer<typeof Law> {
  try {
    return Law.safeParse(JSON.parse(keptChoice(keptAs()) || '{}')).data ?? {}
  } catch {
    return {}
  }
}

/**
 * Everything a planner says about a file before it is read: system, shift, mapping, and the law its zones share. The
 * law is kept on the device until publication is asked for, and never proposed from another zone; a file cannot be, so nothing that holds for it alone is.
 */
export function useImportDraft() {
  const [file, setFile] = useState<ChosenFile>()
  const [epsg, setEpsg] = useState('')
  const [law, setLaw] = useState(keptLaw)
  const latest = useRef(law)
  const keep = (patch: Record<string, string>) => {
    latest.current = { ...latest.current, ...patch }
    keepChoice(keptAs(), JSON.stringify(latest.current))
    setLaw(latest.current)
  }
  const level = ZoneLevel.safeParse(law['level']).data ?? 'unknown'
  const [shift, setShift] = useState<LayerShift | 'none'>('none')
  const [mapping, setMapping] = useState<ColumnMapping>()
  const [layer, setLayer] = useState<string>()
  const ticks = useRowTicks()
  const [textEncoding, setTextEncoding] = useState<TextEncoding>()
  const value = (name: string) => (name === 'epsg' ? epsg : (law[name] ?? ''))
  const trimmed = (name: string) => value(name).trim()
  const both = (name: string) => ({ zh: trimmed(`${name}Zh`), en: trimmed(`${name}En`) })
  /** Undefined where it is left empty: then it stays unknown. */
  const said = (name: string) => (both(name).zh && both(name).en ? both(name) : undefined)

  const facts = (): LayerFacts => ({
    ...(level !== 'unknown' && { level }),
    ...(said('authority') && { authority: said('authority') }),
    legalBasis: {
      ...(said('act') && { act: said('act') }),
      ...(said('article') && { article: said('article') }),
    },
    validFrom: value('validFrom'),
    accuracyMetres: Number(value('accuracy')),
    isDefinitive: false,
  })
  const system = (code = epsg) => (code ? { epsg: Number(code) } : {})

  /** What was said about columns and position of one layer does not hold for another. */
  const forgetColumns = () => {
    setMapping(undefined)
    setShift('none')
    setEpsg('')
    setTextEncoding(undefined)
    ticks.forget()
  }
  const sent = file && {
    ...file,
    ...(layer !== undefined && { layer }),
    ...(textEncoding && { textEncoding }),
  }

  return {
    file,
    chooseFile(chosen: ChosenFile) {
      setFile(chosen)
      setLayer(undefined)
      forgetColumns()
    },
    /** Of a file that holds several. */
    layer,
    /** Another layer of the same file, to be read at once. */
    chooseLayer(name: string): ReadLayer | undefined {
      setLayer(name)
      forgetColumns()
      return file && { ...file, layer: name, facts: facts() }
    },
    value,
    setValue: (name: string, text: string) => (name === 'epsg' ? setEpsg(text) : keep({ [name]: text })),
    level,
    setLevel: (chosen: ZoneLevel) => keep({ level: chosen }),
    /** Publication was asked for: the device keeps nothing, the form stands for the next layer. */
    forget: () => keepChoice(keptAs(), ''),
    ticks,
    hasTicks: ticks.outside.length + ticks.ends.length > 0,
    shift,
    setShift,
    /** Undefined until the planner changes it: then the server proposes one. */
    mapping,
    setMapping,
    article: both('article'),
    hasFacts: neededFacts.every((name) => trimmed(name)),
    /** In one language only: it would be lost in silence. */
    hasHalf: lawFacts.some((name) => Boolean(both(name).zh) !== Boolean(both(name).en)),
    /** Whether every zone of the layer has its law by what the whole layer shares. */
    hasLaw: namesItsLaw(lawOfRow(facts())),
    /** The file for reading; a system and a shift just chosen come before those in the fields. */
    toRead(chosen?: { epsg: number; shift?: LayerShift | undefined }): ReadLayer | undefined {
      if (!sent) return undefined
      const moved = chosen ? chosen.shift : shift === 'none' ? undefined : shift
      return {
        ...sent,
        ...system(chosen && String(chosen.epsg)),
        ...(moved && { shift: moved }),
        ...(mapping && { mapping }),
        ...(ticks.outside.length > 0 && { outside: [...ticks.outside] }),
        ...(ticks.ends.length > 0 && { ends: [...ticks.ends] }),
        facts: facts(),
      }
    },
    /** The same file with its words in another encoding; columns are called otherwise then. */
    chooseEncoding(chosen: TextEncoding): ReadLayer | undefined {
      setTextEncoding(chosen)
      setMapping(undefined)
      return sent && { ...sent, ...system(), textEncoding: chosen, facts: facts() }
    },
    toPlace: (): PlaceLayer | undefined => sent && { ...sent, ...system() },
  }
}

export type ImportDraft = ReturnType<typeof useImportDraft>
